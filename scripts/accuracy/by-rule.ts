import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, toA1 } from '../../src/core';
import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { NAMED, type NamedMistake } from './named-mistakes';

/** Reviewed by hand: `samples/*.expected.json`. */
export const REVIEWED = [
  'jincheng-2023-final-accounts',
  'jincheng-2023-self-evaluations',
  'hengyang-2022-performance',
  'jinzhong-2020-overall-evaluation',
  'jinzhong-2022-performance-targets',
  'jincheng-2026-performance-targets',
] as const;

interface Expected {
  readonly severity: string;
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface RuleAccuracy {
  readonly rule: string;
  /** Said, and in the reviewed list. */
  right: number;
  /** Said, and not in the reviewed list. */
  wrong: number;
  /** 必错 among the wrong ones. */
  wrongErrors: number;
  /** In the reviewed list, and not said. */
  missed: number;
}

/** Findings of every sample against its reviewed list, rule by rule. */
export async function byRule(samples: readonly string[] = REVIEWED): Promise<readonly RuleAccuracy[]> {
  const rules = new Map<string, RuleAccuracy>();
  const of = (rule: string): RuleAccuracy => {
    const known = rules.get(rule) ?? { rule, right: 0, wrong: 0, wrongErrors: 0, missed: 0 };
    rules.set(rule, known);
    return known;
  };
  for (const sample of samples) {
    const { findings: reviewed, missed = [] } = JSON.parse(readFileSync(join('samples', `${sample}.expected.json`), 'utf8')) as { readonly findings: readonly Expected[]; readonly missed?: readonly Expected[] };
    const open = [...reviewed];
    for (const { severity, rule, cells } of check(await readWorkbookFile(join('samples', `${sample}.xlsx`)), FORM_SETS).findings) {
      const [first] = cells;
      const at = open.findIndex((each) => each.severity === severity && each.rule === rule && first?.sheet.startsWith(each.sheet) === true && each.cell === toA1(first.row, first.column));
      if (at >= 0) open.splice(at, 1);
      const row = of(rule);
      if (at >= 0) row.right++;
      else row.wrong++;
      if (at < 0 && severity === 'error') row.wrongErrors++;
    }
    for (const { rule } of [...open, ...missed]) of(rule).missed++;
  }
  return [...rules.values()].sort((a, b) => a.rule.localeCompare(b.rule, 'en'));
}

/** Whether each mistake that the rule catalogue names is said, under its rule and at one of its cells. */
export async function named(): Promise<readonly { readonly mistake: NamedMistake; readonly found: boolean }[]> {
  const said = new Map<string, readonly Finding[]>();
  for (const sample of new Set(NAMED.map((each) => each.sample))) said.set(sample, check(await readWorkbookFile(join('samples', `${sample}.xlsx`)), FORM_SETS).findings);
  return NAMED.map((mistake) => ({
    mistake,
    found: (said.get(mistake.sample) ?? []).some(
      ({ rule, cells }) => mistake.rules.includes(rule) && cells.some(({ sheet, row, column }) => sheet.startsWith(mistake.sheet) && mistake.cells.includes(toA1(row, column))),
    ),
  }));
}

/** The section of docs/accuracy.md about rules. */
export async function byRuleLines(): Promise<readonly string[]> {
  const rows = await byRule();
  const sum = (key: 'right' | 'wrong' | 'wrongErrors' | 'missed'): number => rows.reduce((total, row) => total + row[key], 0);
  const all = await named();
  return [
    '## 绩效报表：各规则的准确率和召回率',
    '',
    '五份公开的绩效报表和决算样本，报出的每一条与人工核定的清单（`samples/*.expected.json`）逐条比较。“漏报”是清单里有而没有报的。',
    '清单分两半核定：一半看报出的每一条对不对；另一半不看程序，照规则目录把原文逐张、逐行重读重算一遍（270＋83 行指标的得分、权重、比率，109 张绩效表的金额、合计，概况里的算式、日期、编号、占位符，分析文字与表），',
    '找到而程序没有报的，能按类补的补了规则，还不会报的列在清单的 `missed`，计入漏报。重读只有一遍，没有找到的差错两边都不知道，所以召回率是上限。',
    '点名的差错取自规则目录，不以程序报出的为准。只重算这一节和下一节：`npm run accuracy -- rules`。',
    '',
    '| 规则 | 报出且属实 | 误报 | 其中必错 | 漏报 |',
    '|---|---|---|---|---|',
    ...rows.map(({ rule, right, wrong, wrongErrors, missed }) => `| ${rule} | ${right} | ${wrong} | ${wrongErrors} | ${missed} |`),
    `| 合计 | ${sum('right')} | ${sum('wrong')} | ${sum('wrongErrors')} | ${sum('missed')} |`,
    '',
    `准确率 ${percent(sum('right'), sum('right') + sum('wrong'))}，召回率 ${percent(sum('right'), sum('right') + sum('missed'))}。`,
    '',
    '| 规则目录点名的差错 | 样本 | 找到 |',
    '|---|---|---|',
    ...all.map(({ mistake, found }) => `| ${mistake.rules[0] ?? ''} ${mistake.what} | ${mistake.sample} ${mistake.sheet} | ${found ? '是' : '**否**'} |`),
    '',
    `找到 ${all.filter(({ found }) => found).length} / ${all.length}。`,
  ];
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)} %`;
}
