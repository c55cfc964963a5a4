import type { Table } from '../core';
import { ownScheme } from '../performance';
import { BAND_MESSAGES, bandVerdicts, OTHER_INDICATORS, type Unmeasured, unmeasured } from './support/overall/verdicts';
import type { Rule } from './types';

/** Indicators of other names, a sheet of bands that cannot be read, and points that no known place gives where the bands of this one are unknown. */
export const rule: Rule = {
  id: 'DE-21',
  title: { zh: '其他按分档计分的指标；分档不明', en: 'Other indicators scored by bands; bands that are unknown' },
  severity: 'error',
  basis: '本单位给出的分档，或表上印的评价标准',
  messages: {
    ...BAND_MESSAGES,
    unknown: {
      zh: '{{names}}的得分与已知各地的分档都不合；本地的分档不在已知之列，没有核对，请对照本地细则，或给出分档后再审核',
      en: 'The points of {{names}} fit the bands of no known place; those of this place are not known and were not checked: compare with them, or give them and check again',
    },
    sheet: {
      zh: '分档没有用上：{{problem}}',
      en: 'The bands were not used: {{problem}}',
    },
  },
  *check(context) {
    const { problem } = ownScheme(context);
    if (problem) yield { messageId: 'sheet', data: { problem: problem.message }, cells: [problem.cell], severity: 'warning' };
    yield* bandVerdicts(context, OTHER_INDICATORS);
    const byTable = new Map<Table, Unmeasured[]>();
    for (const each of unmeasured(context)) byTable.set(each.table, [...(byTable.get(each.table) ?? []), each]);
    for (const [table, found] of byTable) {
      const names = found.map(({ indicator }) => `“${indicator.name}”`).join('、');
      yield { messageId: 'unknown', data: { names }, cells: found.map(({ indicator }) => indicator.scoreCell), table, severity: 'hint' };
    }
  },
};
