import { viewOf } from '../../src/report/model';
import { renderTerminal } from '../../src/report/terminal';
import { amount } from '../../src/core';
import { cell, CLEAN_REPORT, HOSTILE_REPORT, MUST_TIE, operand, REPORT } from './fixture';

const PLAIN = { colour: false, verbose: false };
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

test('prints every finding under its table with difference, formula, aligned operands, cells and tolerance', () => {
  expect(renderTerminal(viewOf({ file: '决算.xlsx', report: REPORT }), PLAIN)).toBe(`决算.xlsx
已识别 2 张表
  01 收入支出决算总表                        '01'!A1:F41  万元  ● 必错 1
  06 一般公共预算财政拨款基本支出决算明细表  '06'!A1:F41  万元  ▲ 需确认 1　≈ 尾差 1
待确认：附表!A1:F20 像“收入决算表”（55 分）或“支出决算表”（52 分），把握不足，没有核对
没有认出表样的工作表：封面、目录

01 收入支出决算总表（1 项）
  ● 必错 F01-5 收入总计应等于支出总计
      相差 +1.00 万元（左边 3,488.99，应等于右边 3,487.99）
      关系：收入总计 = 支出总计
        收入总计  3,488.99  C36
        支出总计  3,487.99  F36
      应一致，不允许尾差；实际相差 +1.00
      依据：财决公开01表

06 一般公共预算财政拨款基本支出决算明细表（2 项）
  ▲ 需确认 Fx-0609 06 表公务接待费不应大于 09 表公务接待费
      相差 +1,233.63 万元（左边 1,234.56，应不大于右边 0.93）
      关系：06.30217 - 退回 ≤ 09.公务接待费
        06 表 30217 公务接待费      1,234.56  C9
        减：退回（空，按 0 计）         0.00  C10
        09 表 公务接待费         9,300.00 元  '09 三公'!K7
      不允许尾差
  ≈ 尾差 F06-2 商品和服务支出应等于各款之和
      相差 -0.02 万元（左边 155.03，应等于右边 155.05）
      关系：302 = 30201 + 30202 + 30203
        302 商品和服务支出  155.03  C5
        30201 办公费        150.00  C6
        30202 印刷费          5.00  C7
        30203 咨询费          0.05  C8
      四项均保留两位小数，允许差额 0.02；实际相差 -0.02

整个工作簿（1 项）
  ▲ 需确认 F03-2 2240101 行政运行 有项目支出 496.12
      单元格：'03'!A9、'03'!E9
      依据：政府收支分类科目

● 必错 1　▲ 需确认 2　○ 提示 0　≈ 尾差 1；1 处待确认，没有核对
已核 293 项：一致 290 尾差 1 不符 2；未检查 4 项
  3 项：07 表为空表（F07-1、F07-2）
  1 项：缺少 08 表（F08-1）
`);
});

test('a clean report says so and still says how much was looked at', () => {
  const text = renderTerminal(viewOf({ file: 'a.xlsx', report: CLEAN_REPORT }), PLAIN);
  expect(text.split('\n').slice(-4)).toEqual(['', '没有发现问题', '已核 3 项：一致 3 尾差 0 不符 0；未检查 0 项', '']);
});

test('verbose adds why a table was recognised and where its unit comes from', () => {
  const text = renderTerminal(viewOf({ file: 'a.xlsx', report: REPORT }), { colour: false, verbose: true });
  expect(text).toContain('     把握 98 分；标题“收入支出决算总表”（A1）；栏目认出 6/6\n');
  expect(text).toContain('栏目认出 6/6；表上没有印单位，按表样以万元计\n');
});

describe('many empty operands', () => {
  const blanks = ['C7', 'C8', 'C9', 'C10'].map((a1) => operand(`款 ${a1}`, '0', cell('01', a1), { blank: true }));
  const figures = [operand('小计', '2', cell('01', 'C5'), { side: 'left' }), operand('款 C6', '1', cell('01', 'C6'))];
  const view = viewOf({
    file: 'a.xlsx',
    report: {
      ...REPORT,
      findings: [
        {
          ...MUST_TIE,
          arithmetic: {
            formula: '小计 = 各款',
            operator: '=',
            operands: [...figures, ...blanks],
            expected: amount(1),
            actual: amount(2),
            difference: amount(1),
            allowed: amount('0.03'),
            unit: '万元',
          },
        },
      ],
    },
  });

  test('share one line that names every cell', () => {
    const text = renderTerminal(view, PLAIN);
    expect(text).toContain('        款 C6  1.00  C6\n        另有 4 项为空，按 0 计：C7、C8、C9、C10\n');
  });

  test('are listed one by one when asked for', () => {
    const text = renderTerminal(view, { colour: false, verbose: true });
    expect(text).toContain('款 C10（空，按 0 计）  0.00  C10\n');
    expect(text).not.toContain('另有');
  });
});

test('colour adds nothing but colour', () => {
  const view = viewOf({ file: 'a.xlsx', report: REPORT });
  const coloured = renderTerminal(view, { colour: true, verbose: false });
  expect(coloured).toMatch(ANSI);
  expect(coloured.replace(ANSI, '')).toBe(renderTerminal(view, PLAIN));
});

test('no control or direction character of a sheet reaches the terminal', () => {
  const text = renderTerminal(viewOf({ file: 'a\u001b]0;x\u0007.xlsx', report: HOSTILE_REPORT }), { colour: false, verbose: true });
  expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});

test('what must be more than something has no difference and no tolerance', () => {
  const report = {
    ...REPORT,
    findings: [
      {
        ...MUST_TIE,
        arithmetic: {
          formula: '若 运行维护费 > 0：车辆数合计 > 0',
          operator: '>' as const,
          operands: [
            operand('运行维护费', '29', cell('01', 'K8'), { side: 'condition' }),
            operand('车辆数合计', '0', cell('10', 'C15'), { side: 'left', blank: true, unit: '' }),
          ],
          expected: amount(0),
          actual: amount(0),
          difference: amount(0),
          allowed: amount(0),
          unit: '' as const,
        },
      },
    ],
  };
  expect(renderTerminal(viewOf({ file: 'a.xlsx', report }), PLAIN)).toContain(`收入总计应等于支出总计
      左边 0，应大于右边 0
      关系：若 运行维护费 > 0：车辆数合计 > 0
        条件：运行维护费           29.00 万元  K8
        车辆数合计（空，按 0 计）           0  '10'!C15
      依据：财决公开01表
`);
});
