import { rangeToA1 } from '../../../../src/core';
import { docxOf, p, readDocument, tablesOf, tbl, textOf } from './kit';
import { readWorkbookBytes } from '../../../../src/hosts/file';
import { LIMITS } from '../../../../src/hosts/file/limits';
import { refusal } from '../kit';

const BREAK = '<w:r><w:br w:type="page"/></w:r>';

describe('tables', () => {
  test('cells span columns and go on from the row above', async () => {
    const span = (words: string, properties: string): string => `<w:tcPr>${properties}</w:tcPr>${p(words)}`;
    const [sheet] = tablesOf(
      await readDocument({
        body: tbl(
          [span('项目', '<w:vMerge w:val="restart"/>'), span('本年支出', '<w:gridSpan w:val="2"/>')],
          [span('', '<w:vMerge/>'), '基本支出', '项目支出'],
          ['合计', '1,234.50', '0.07'],
        ),
      }),
    );
    expect(sheet?.values).toEqual([
      ['项目', '本年支出', null],
      [null, '基本支出', '项目支出'],
      ['合计', 1234.5, 0.07],
    ]);
    expect(sheet?.merges.map(rangeToA1)).toEqual(['A1:A2', 'B1:C1']);
    expect(sheet?.numberFormats[2]).toEqual(['General', '#,##0.00', '0.00']);
  });

  test('borders that do not quite meet make no column of their own', async () => {
    const cell = (words: string, span: number): string => `<w:tc><w:tcPr><w:gridSpan w:val="${String(span)}"/></w:tcPr>${p(words)}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const grid = [1710, 1710, 1, 1710, 60, 1650].map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
    const [sheet] = tablesOf(await readDocument({ body: `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${row(cell('编码', 1), cell('名称', 2), cell('合计', 1), cell('基本', 2))}${row(cell('合计', 2), cell('1.00', 3), cell('2.00', 1))}</w:tbl>` }));
    expect(sheet?.values).toEqual([
      ['编码', '名称', '合计', '基本'],
      ['合计', null, 1, 2],
    ]);
  });

  test('the lines over a table and its notes go to it; text and the headings of parts stay text', async () => {
    const workbook = await readDocument({
      body: [
        p('第二部分 2023年度部门决算表'),
        p('支出决算表'),
        p('部门名称：甲局\t2023年度\t金额单位：万元'),
        tbl(['科目', '金额', '备注'], ['合计', '12.00', '']),
        p('注：本表反映部门本年度各项支出情况。'),
        p('第三部分 情况说明'),
        p('一、收入支出决算总体情况说明'),
      ].join(''),
    });
    const [sheet] = tablesOf(workbook);
    expect(sheet?.name).toBe('第1张表 支出决算表');
    expect(sheet?.values).toEqual([
      ['支出决算表', null, null],
      ['部门名称：甲局', '2023年度', '金额单位：万元'],
      ['科目', '金额', '备注'],
      ['合计', 12, null],
      ['注：本表反映部门本年度各项支出情况。', null, null],
    ]);
    expect(sheet?.source).toMatchObject({ kind: 'table', number: 1, firstRow: 2 });
    expect(textOf(workbook)).toEqual(['第二部分 2023年度部门决算表', '第三部分 情况说明', '一、收入支出决算总体情况说明']);
  });

  test('a code keeps its zero, a dash and words stay words, figures of two lines are no figure', async () => {
    const [sheet] = tablesOf(await readDocument({ body: tbl(['01', '——', '12辆', '(3.50)', '１２．５', '-0.02'], ['2240101', '', '31.66%', `${p('1.00')}${p('2.00')}`, '2023年', '1,23']) }));
    expect(sheet?.values).toEqual([
      ['01', '——', '12辆', -3.5, 12.5, -0.02],
      [2240101, null, '31.66%', '1.00\n2.00', '2023年', '1,23'],
    ]);
  });

  test('a table in a cell follows its host; one of a single cell is a frame around text', async () => {
    const workbook = await readDocument({
      body: tbl([`${p('外')}${tbl(['内', '1.00'])}${p('')}`, '旁']) + tbl([`${p('框里的话。')}${p('第二句。')}`]),
    });
    expect(tablesOf(workbook).map(({ values }) => values)).toEqual([[['外', '旁']], [['内', 1]]]);
    expect(textOf(workbook)).toEqual(['框里的话。', '第二句。']);
  });

  test('a deleted row is gone, an inserted one is there', async () => {
    const row = (properties: string, words: string): string => `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(words)}</w:tc><w:tc>${p('1')}</w:tc></w:tr>`;
    const [sheet] = tablesOf(await readDocument({ body: `<w:tbl>${row('', '一')}${row('<w:del w:id="1"/>', '二')}${row('<w:ins w:id="2"/>', '三')}</w:tbl>` }));
    expect(sheet?.values.map(([first]) => first)).toEqual(['一', '三']);
  });
});

describe('text', () => {
  test('deleted words are dropped and inserted ones kept, tabs, boxes and footnotes are not lost, hidden words are not read', async () => {
    const workbook = await readDocument({
      body: [
        p('支出', '<w:del><w:r><w:delText>九</w:delText></w:r></w:del><w:ins><w:r><w:t>十</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>搬走</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>万元</w:t></w:r>'),
        p('见注', '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>'),
        '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>' + p('框') + '</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' + p('框') + '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      ].join(''),
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('线')}</w:footnote><w:footnote w:id="2">${p('注的话')}</w:footnote>`,
    });
    expect(textOf(workbook)).toEqual(['支出十\t万元', '见注', '框', '注的话']);
  });

  test('what Word counts by itself stands before the words', async () => {
    const list = (level: number): string => `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="5"/></w:numPr>`;
    const workbook = await readDocument({
      body: [p('总体情况', '', '<w:pStyle w:val="a"/>'), p('收入', '', list(1)), p('支出', '', list(1)), p('三公', '', '<w:pStyle w:val="a"/>'), p('接待', '', list(1)), ...Array.from({ length: 9 }, () => p('项', '', '<w:pStyle w:val="a"/>'))].join(''),
      styles: '<w:style w:styleId="b"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="a"><w:basedOn w:val="b"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>',
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    });
    expect(textOf(workbook).slice(0, 5)).toEqual(['一、总体情况', '（一）收入', '（二）支出', '二、三公', '（一）接待']);
    expect(textOf(workbook).at(-1)).toBe('十一、项');
    expect(workbook.sheets.at(-1)?.source?.levels?.slice(0, 2)).toEqual([1, undefined]);
  });
});

describe('pages', () => {
  const pages = async (body: string, total?: number): Promise<readonly unknown[]> => (await readDocument({ body, ...(total !== undefined && { pages: total }) })).sheets.at(-1)?.source?.pages ?? [];

  test('where Word last broke them', async () => {
    expect(await pages(p('一') + p('二', BREAK) + `<w:p><w:r><w:lastRenderedPageBreak/><w:t>三</w:t></w:r></w:p>`)).toEqual([1, 1, 2]);
  });

  test('where the author broke them, as long as nothing can have run over', async () => {
    expect(await pages(p('一', BREAK) + p('二', '', '<w:sectPr/>') + p('三'))).toEqual([1, 2, 3]);
    expect(await pages(p('一', BREAK) + p('长'.repeat(2000)) + p('三'))).toEqual([1, 2, undefined]);
    expect(await pages(p('一', BREAK) + p('二'), 5)).toEqual([undefined, undefined]);
  });

  test('nobody knows in a document without any break', async () => {
    expect(await pages(p('一') + p('二'))).toEqual([undefined, undefined]);
  });
});

describe('a table its writer cut in two', () => {
  const grid = (widths: readonly number[], ...rows: readonly (readonly string[])[]): string =>
    tbl(...rows).replace('<w:tbl>', `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>`);
  const HEAD = ['科目', '金额', '备注'];
  const valuesOf = async (...body: readonly string[]): Promise<unknown> => tablesOf(await readDocument({ body: body.join('') })).map(({ values }) => values);
  const WHOLE = [['支出决算表', null, null], HEAD, ['合计', 12, null], ['其他', 2, null]];

  test('is one: with its title and header printed again, or 续表, or with neither', async () => {
    expect(await valuesOf(p('支出决算表'), tbl(HEAD, ['合计', '12.00', '']), p('支出决算表（续）'), tbl(HEAD, ['其他', '2.00', '']))).toEqual([WHOLE]);
    expect(await valuesOf(p('支出决算表'), tbl(HEAD, ['合计', '12.00', '']), p('续表'), tbl(HEAD, ['其他', '2.00', '']))).toEqual([WHOLE]);
    expect(await valuesOf(p('支出决算表'), grid([900, 900, 900], HEAD, ['合计', '12.00', '']), p(''), grid([900, 900, 910], ['其他', '2.00', '']))).toEqual([WHOLE]);
  });

  test('is two where another title, other columns or a title row stand between', async () => {
    const two = (values: unknown): number => (values as readonly unknown[]).length;
    expect(two(await valuesOf(p('支出决算表'), tbl(HEAD, ['合计', '12.00', '']), p('收入决算表'), tbl(HEAD, ['合计', '2.00', ''])))).toBe(2);
    expect(two(await valuesOf(p('支出决算表'), grid([900, 900, 900], HEAD, ['合计', '12.00', '']), grid([900, 1500, 300], ['其他', '2.00', ''])))).toBe(2);
    const title = `<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>${p('收入决算表')}`;
    expect(two(await valuesOf(grid([900, 900, 900], HEAD, ['合计', '12.00', '']), grid([900, 900, 900], [title], ['合计', '2.00', ''])))).toBe(2);
  });
});

test('tables in a frame, or side by side in one without lines, stand where they stand: title, table, note', async () => {
  const inner = (title: string, note: string): string => p(title) + tbl(['科目', '金额'], ['合计', '12.00']) + p(note);
  const workbook = await readDocument({ body: tbl([inner('收入决算表', '注：本表反映收入。'), inner('支出决算表', '注：本表反映支出。')]) });
  expect(tablesOf(workbook).map(({ values }) => values)).toEqual([
    [['收入决算表', null], ['科目', '金额'], ['合计', 12], ['注：本表反映收入。', null]],
    [['支出决算表', null], ['科目', '金额'], ['合计', 12], ['注：本表反映支出。', null]],
  ]);
});

test('a heading style without a level of its own is known by its name', async () => {
  const { sheets } = await readDocument({ styles: '<w:style w:styleId="a3"><w:name w:val="heading 2"/></w:style>', body: p('收入决算情况说明', '', '<w:pStyle w:val="a3"/>') + p('收入合计12.00万元。') });
  expect(sheets[0]?.source?.levels).toEqual([2, undefined]);
});

test('a sheet embedded as an object, and a large picture, are said to be unread; a seal is not', async () => {
  const picture = (cx: number): string => `<w:r><w:drawing><wp:inline><wp:extent cx="${String(cx)}" cy="2000000"/><pic:pic/></wp:inline></w:drawing></w:r>`;
  const { document } = await readDocument({ body: p('一', `<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>${picture(900000)}${BREAK}`) + p('二', picture(5000000)) });
  expect(document).toEqual({ kind: 'docx', gaps: [{ kind: 'object', page: 1 }, { kind: 'picture', page: 2 }] });
});

test('a bomb of cells is refused', async () => {
  const wide = `<w:tc><w:tcPr><w:gridSpan w:val="1000"/></w:tcPr>${p('1')}</w:tc>`;
  const bytes = docxOf({ body: `<w:tbl>${`<w:tr>${wide.repeat(17)}</w:tr>`}</w:tbl>` });
  expect((await refusal(readWorkbookBytes(bytes, '大.docx'))).code).toBe('tooLarge');
  expect((await refusal(readWorkbookBytes(docxOf({ body: p('一').repeat(50) }), '大.docx', {}, { ...LIMITS, cells: 20 }))).code).toBe('tooLarge');
});
