import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { documentOf } from '../../src/narrative';
import { replacedIn } from '../../src/session/text/replacing';
import { shanghaiBudget } from '../kit/layouts/shanghai';
import { saidOf } from '../kit/narrative';
import { judgedAlone } from '../kit/narrative-unit';

/** Wordings of other provinces by themselves, with invented figures: what is right is silent, its wrong twin is found. */

function said(text: string, year = 2023): readonly string[] {
  return judgedAlone(text, year).remarks.map(({ rule, messageId, paragraph, span }) => `${rule} ${messageId} ${paragraph.words.slice(span.start, span.end)}`);
}

const CARS = '“三公”经费支出决算情况说明';
const CASES: readonly (readonly [name: string, year: number, right: string, wrong: readonly (readonly [string, string, string])[]])[] = [
  [
    // 50÷80=62.5%, 10÷(50−10)=25.0%, 30÷80=37.5%, 21÷(23−21)=1,050%
    'a further comparison with a year before, reasons in a paragraph of their own, a rate with a thousands mark',
    2023,
    `${CARS}\n海州省农业厅2023年度“三公”经费财政拨款支出决算为50.00万元，完成全年预算80.00万元的62.5%，比上年决算数增加10.00万元，增长25.0%；比2019年（疫情前）决算数减少30.00万元，降低37.5%。其中：公务接待费支出决算为23.00万元，完成预算46.00万元的50.0%，比上年决算数增加21.00万元，增长1,050.0%。\n2023年度“三公”经费支出决算大于上年决算数的主要情况：公务活动恢复正常。`,
    [
      ['增长25.0%', '增长20.0%', 'NA-04 differs 增长20.0%'],
      ['62.5%', '65.2%', 'NA-03 differs 的65.2%'],
      ['增长1,050.0%', '增长1,500.0%', 'NA-04 differs 增长1,500.0%'],
      ['增长1,050.0%', '增长1050', 'NA-18 unit 增长1050'],
    ],
  ],
  [
    // 1.2÷(6−1.2)=25%, 0.5÷(1.5−0.5)=50%: what changed is the item named where nothing changed against the budget
    'an item named by what did not change',
    2023,
    `${CARS}\n公务接待费支出决算1.50万元。2023年度“三公”经费支出决算总额为6.00万元，比去年增加1.20万元，增长25.0%，增加原因主要是活动增加。其中，公务接待费支出决算比预算无增减变化，比去年增加0.50万元，增长50.0%，增加原因主要是接待任务增加。`,
    [['增长50.0%', '增长5.0%', 'NA-04 differs 增长5.0%']],
  ],
  [
    // 12.00−11.40=0.60, 0.60÷12.00=5.00%
    'last year told in a sentence of its own, with its parts',
    2022,
    `二、“三公”经费情况\n2021年度“三公”经费合计支出20.00万元，其中：公务接待12.00万元，公务用车运行费用8.00万元。\n2022年度其中公务接待较上年同期减少0.60万元，减少5.00%，主要原因为活动减少。`,
    [['5.00%', '5.50%', 'NA-04 differs 减少5.50%']],
  ],
  [
    // 1÷(2−1)=100%
    'an item behind brackets',
    2023,
    `${CARS}\n2023年“三公”经费30万元，其中：公务用车购置及运行费28万元（公务用车购置费0万元，公务用车运行维护费28万元），较上年无增减；公务接待费2万元，比上年增加1万元，增长100%，主要原因是任务增加。`,
    [['增长100%', '增长50%', 'NA-04 differs 增长50%']],
  ],
  [
    // 105−100=5, 105÷100=105%; 60÷60=100%
    'how far account and budget are apart, and what is said of the next item',
    2023,
    '一般公共预算财政拨款支出决算具体情况\n1.教育支出年初预算为100.00万元，支出决算为105.00万元，完成年初预算的105%，决算数大于预算数5.00万元，主要原因是人员增加；住房保障支出年初预算为60.00万元，支出决算为60.00万元，完成年初预算的100%，决算数等于预算数。',
    [
      ['决算数大于预算数5.00', '决算数大于预算数50.00', 'NA-06 difference 决算数大于预算数50.00万元'],
      ['决算数大于预算数5.00', '决算数小于预算数5.00', 'NA-06 direction 决算数小于预算数5.00万元'],
      ['决算数等于', '决算数小于', 'NA-06 compared 决算数小于预算数'],
    ],
  ],
  [
    'completion without the budget',
    2023,
    '一般公共预算财政拨款支出决算具体情况\n教育支出105.00万元，完成年初预算的105%，决算数大于预算数的主要原因是人员增加。',
    [['大于', '小于', 'NA-06 compared 决算数小于预算数']],
  ],
  [
    // 600,000÷800,000=75%, 20,000÷(600,000−20,000)=3.45%
    'shares of a budget named with its kind',
    2024,
    '五、一般公共预算支出情况说明\n1.基本支出预算800000元，增长原因是调整基数。\n工资福利支出预算600000元，占基本支出预算75.00%，同比增加20000元，增长3.45%，增长原因是调整基数。',
    [
      ['75.00%', '57.00%', 'NA-02 differs 占基本支出预算57.00%'],
      ['预算75.00%', '预算%', 'NA-18 leftOut 占基本支出预算%'],
      ['3.45%', '3.33%', 'NA-04 differs 增长3.33%'],
    ],
  ],
  [
    // 20÷25=80%; the item's first figure and its account are one
    'an item stated again as its account, quoted and with two-digit codes',
    2025,
    '一般公共预算财政拨款支出决算具体情况\n1.“社会保障和就业支出（208类）行政事业单位养老支出（05款）事业单位离退休（02项）”20.00万元，主要用于：退休人员。年初预算为25.00万元，支出决算为20.00万元，完成年初预算的80.00%。',
    [
      ['支出决算为20.00', '支出决算为21.00', 'NA-17 twice 支出决算为21.00万元'],
      ['80.00%', '88.00%', 'NA-03 differs 完成年初预算的88.00%'],
      ['年初预算为25.00万元', '年初预算为0', 'NA-03 zero 完成年初预算的80.00%'],
    ],
  ],
  [
    // 5÷50=10%: last year in a sentence before
    'an item with last year and this year told apart',
    2025,
    '一般公共预算财政拨款支出决算具体情况\n社会保障和就业支出（208类）行政事业单位养老支出（05款）事业单位离退休（02项）45.00万元。2024年决算数为50.00万元，2025年支出决算为45.00万元，比2024年决算数减少10.00%，主要原因是人员减少。',
    [['10.00%', '11.11%', 'NA-04 differs 比2024年决算数减少11.11%']],
  ],
  [
    // 10+20+30=60
    'procurement counted by contracts',
    2025,
    '（二）政府采购支出情况\n2025年度政府采购金额（以合同签订为准）为60.00万元，其中：货物采购金额10.00万元、工程采购金额20.00万元、服务采购金额30.00万元。',
    [['60.00', '66.00', 'NA-10 sum 2025年度政府采购金额(以合同签订为准)为66.00万元']],
  ],
  [
    // 450,000÷600,000=75.00%, 150,000÷600,000=25.00%: amounts in 元 are exact, 450,000÷600,100 would be 74.99% as well if they were not
    'shares of amounts in 元, to the last digit; two shares that leave one whole; personnel and operating funds in paragraphs of their own',
    2024,
    '五、一般公共预算支出情况说明\n（二）按支出结构分类\n1.基本支出预算600000元，占一般公共预算支出的80.00%，增长原因是调整基数。\n2.项目支出150000元，占一般公共预算支出的20.00%，增长原因是任务增加。\n六、一般公共预算基本支出情况说明\n2024年本年一般公共预算基本支出600000元，其中：\n人员经费450000元，占基本支出预算75.00%，主要包括：基本工资。\n公用经费150000元，占基本支出预算25.00%，主要包括：办公费。',
    [
      ['占基本支出预算75.00%', '占基本支出预算75.02%', 'NA-02 differs 占基本支出预算75.02%'],
      // 600,000÷80%=750,000 and 150,000÷25%=600,000
      ['支出的20.00%', '支出的25.00%', 'NA-02 apart 占一般公共预算支出的25.00%'],
      // 450,000+150,000=600,000
      ['基本支出600000', '基本支出610000', 'NA-08 sum 2024年本年一般公共预算基本支出610000元'],
    ],
  ],
  [
    // 10÷(210−10)=5%: one total, said of both sides
    'what is said of income and expenditure together',
    2023,
    '（一）收入支出决算总体情况说明\n1.总体情况。2023年度收入总计210.00万元，支出总计210.00万元。收支较上年决算数增加10.00万元，增长5.00%，主要原因是人员增加。',
    [['5.00%', '4.76%', 'NA-04 differs 增长4.76%']],
  ],
  [
    // 105−5=100, 105÷100=105%: no budget is stated
    'completion beside how far the account is from the budget',
    2023,
    '一般公共预算财政拨款支出决算具体情况\n一般公共预算财政拨款支出总计105.00万元，完成年初预算105%，决算数大于预算数5.00万元，主要原因是人员增加。',
    [['105%，', '100%，', 'NA-03 differs 完成年初预算100%']],
  ],
  [
    '项 that are named alone, however long; what is said behind is of the one named last',
    2023,
    '一般公共预算财政拨款支出决算具体情况\n1、教育支出（类）普通教育（款）学前教育（项）。主要用于：幼儿园。年初预算为20.00万元，支出决算为25.00万元，完成年初预算的125%，主要原因是人员增加。\n2、文化旅游体育与传媒支出（类）其他文化旅游体育与传媒支出（款）其他文化旅游体育与传媒支出（项）。主要用于：演出。年初预算为10.00万元，支出决算为20.00万元，完成年初预算的200%，主要原因是活动增加。',
    [
      ['支出决算为20.00', '支出决算为30.00', 'NA-03 differs 完成年初预算的200%'],
      ['学前教育（项）', '（项）', 'NA-18 nameless (款)(项)'],
    ],
  ],
  [
    'both words of a choice left standing',
    2025,
    `${CARS}\n“三公”经费财政拨款支出决算为50.00万元，决算数小于预算数的主要原因是节约。`,
    [['小于', '大小于', 'NA-18 residue 大小于']],
  ],
];

test.each(CASES)('%s', (_, year, right, wrong) => {
  expect(said(right, year)).toEqual([]);
  for (const [piece, mistake, found] of wrong) {
    expect(right).toContain(piece);
    expect(said(right.replace(piece, mistake), year)).toContain(found);
  }
});

test('a manner of writing is told once, with every place', () => {
  const item = (name: string): string => `${name}费10.00万元，比上年增加0万元，增长0%。`;
  const text = (count: number): string => `${CARS}\n${['公务接待', '公务用车购置', '公务用车运行维护', '因公出国（境）'].slice(0, count).map(item).join('')}`;
  expect(said(text(3))).toEqual(Array(3).fill('NA-06 same 比上年增加0万元'));
  const [only, ...others] = judgedAlone(text(4), 2023).remarks;
  expect([only?.messageId, only?.severity, only?.data, only?.also?.length, others]).toEqual(['sameMany', 'hint', { words: '比上年增加0万元', count: 4 }, 3, []]);
});

/** As pasted from a PDF: broken at 28 characters. */
const BROKEN = [
  '三、支出预算情况说明',
  '（一）教育支出类科目 600,000.00 元，比上年增加 100,000.00 元，',
  '增长 20%，主要原因是学校增加；社会保障和就业支出类科目 50,00',
  '0.00元，比上年减少 10,000.00 元，下降 16.67%，主要原因是人员减',
  '少，按照有关规定调整了缴费基数，并按实际人数编报，支出相应减少',
  '。',
  '（二）住房保障支出类科目 30,000.00 元。',
];

test('lines broken at the width of a page are one paragraph', () => {
  // 100,000÷500,000=20%, 10,000÷60,000=16.67%
  for (const ends of ['\n', '\r\n']) {
    const text = BROKEN.join(ends);
    expect(documentOf('说明.txt', text).paragraphs.map(({ in: where }) => 'paragraph' in where && where.paragraph)).toEqual([1, 2, 7]);
    expect(said(text, 2024)).toEqual([]);
    const wrong = text.replace('16.67%', '20.00%');
    const judged = judgedAlone(wrong, 2024);
    const [remark] = judged.remarks;
    const rewording = remark && judged.reword(remark);
    expect([remark?.rule, rewording?.text]).toEqual(['NA-04', '16.67%']);
    // What is offered is put where it stands, three lines down.
    expect(rewording && replacedIn(wrong, new Map([[2, [rewording]]]))).toBe(text);
  }
});

test('paragraphs of a text that is not broken stay apart', () => {
  const lines = ['一、总体情况', '2024年收入总计100.00万元', '2024年支出总计100.00万元', '其中基本支出60.00万元', '项目支出40.00万元'];
  expect(documentOf('说明.txt', lines.join('\n')).paragraphs).toHaveLength(5);
});

/** 上海 says all of a budget under one title without a number, in 万元 of tables in 元. Last year 1,058.00: 1,060.00 − 2.00. */
const WHOLE = `2026年单位预算编制说明
2026年，浦江区档案服务中心收入预算1,100.00万元，其中：财政拨款收入1,060.00万元，比2025年预算增加2.00万元；事业收入30.00万元。
支出预算1,100.00万元，其中：财政拨款支出预算1,060.00万元，比2025年预算增加2.00万元。财政拨款支出预算中，一般公共预算拨款支出预算1,000.00万元；政府性基金拨款支出预算50.00万元；国有资本经营预算拨款支出预算10.00万元，与2025年预算持平。
财政拨款收入支出增加的主要原因是项目增加。
1.“一般公共服务支出(类)档案事务(款)行政运行(项)”500.00万元，主要用于人员和公用支出。
2“社会保障和就业支出(类)行政事业单位养老支出(款)机关事业单位基本养老保险缴费支出(项)＂70.00万元，主要用于缴纳养老保险。
其他相关情况说明
一、2026年“三公”经费预算情况说明
2026年“三公”经费预算数为8.00万元。其中：
（一）因公出国（境）费2.00万元。
（二）公务用车购置及运行费3.50万元。其中：公务用车购置费0万元；公务用车运行费3.50万元。
（三）公务接待费2.50万元。
二、机关运行经费预算
2026年机关运行经费预算为118.00万元。`;

test('a budget told under titles without numbers', () => {
  const found = (text: string): readonly string[] => saidOf(check(shanghaiBudget(), FORM_SETS, { texts: [documentOf('说明.txt', text)] })).map(({ rule, words }) => `${rule} ${words}`);
  expect(found(WHOLE)).toEqual([]);
  for (const [piece, mistake, rule] of [
    ['收入预算1,100.00', '收入预算1,060.00', 'NA-01'],
    ['支出预算1,100.00', '支出预算1,000.00', 'NA-01'],
    ['事业收入30.00', '事业收入3.00', 'NA-01'],
    // Income and expenditure were one total last year.
    ['万元，比2025年预算增加2.00万元。财政', '万元，比2025年预算增加20.00万元。财政', 'NA-17'],
    ['财政拨款支出预算1,060.00', '财政拨款支出预算1,100.00', 'NA-01'],
    ['一般公共预算拨款支出预算1,000.00', '一般公共预算拨款支出预算1,060.00', 'NA-01'],
    ['政府性基金拨款支出预算50.00', '政府性基金拨款支出预算5.00', 'NA-01'],
    ['500.00', '505.00', 'NA-05'],
    ['70.00', '7.00', 'NA-05'],
    ['预算数为8.00', '预算数为8.50', 'NA-01'],
    ['运行费3.50万元。\n', '运行费3.05万元。\n', 'NA-01'],
    ['118.00', '181.00', 'NA-10'],
    ['增加2.00', '增加增加2.00', 'NA-18'],
  ] as const) {
    expect(WHOLE).toContain(piece);
    expect([piece, found(WHOLE.replace(piece, mistake)).map((each) => each.split(' ')[0])]).toEqual([piece, expect.arrayContaining([rule])]);
  }
});
