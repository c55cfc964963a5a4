import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { indicatorsOf, quoted } from '../../src/performance';
import { accessTables } from '../../src/reading';
import type { TableAccess } from '../../src/relations';
import { readResult, readTarget } from '../../src/scoring';
import { type Line, sheetOf, workbookOf } from '../../tests/kit/blocks/published';
import { evaluation, FACTS, FUNDS } from '../../tests/kit/layouts/evaluations';

/** What became of one invented self-evaluation: differences from what was printed, whether the report owns up to them, and false alarms. */
export interface EvaluationOutcome {
  readonly wrong: readonly string[];
  readonly said: boolean;
  readonly alarms: readonly string[];
}

const TOLD = /^(?:FM-columns|FM-total|FM-absent|FM-unreadable)$/;

export function inventedEvaluation(seed: number): EvaluationOutcome {
  return outcomeOf(evaluation(seed));
}

export function outcomeOf(lines: readonly Line[]): EvaluationOutcome {
  const book = workbookOf(sheetOf('自评', lines));
  const report = check(book, FORM_SETS);
  const [access] = accessTables(book, report.tables.filter(({ form }) => form.id === 'self-evaluation/自评表'));
  const said = report.uncertain.length + report.unread.length + report.unrecognisedSheets.length > 0 || report.tables.some(({ unmatched }) => unmatched.length > 0) || report.findings.some(({ rule }) => TOLD.test(rule));
  return { wrong: access ? differences(access) : ['not read'], said, alarms: report.findings.filter(({ severity }) => severity !== 'hint').map(({ rule, message }) => `${rule} ${message.zh}`) };
}

function differences(access: TableAccess): readonly string[] {
  const wrong: string[] = [];
  const expect = (name: string, found: string, wanted: string): void => {
    if (found !== wanted) wrong.push(`${name}: ${found} for ${wanted}`);
  };
  const figure = (row: string, column: string): string => {
    const found = access.row(row);
    const at = found && access.column(found, column);
    const { kind, value } = (at && found && access.figure(found, at)) ?? { kind: 'absent', value: '' };
    return kind === 'number' || kind === 'text' ? value.toString() : kind;
  };
  expect('project', access.table.subject ?? '', '农村公路养护');
  for (const [key, column] of [['first', '预算编制数'], ['budget', '全年预算数'], ['spent', '全年执行数'], ['rate', '执行率'], ['weight', '分值'], ['score', '得分']] as const) {
    expect(column, figure('资金总额', column === '预算编制数' ? '年初预算数.预算编制数' : column), String(FUNDS[key]));
  }
  expect('total', figure('总分', '得分'), '95.67');
  const read = indicatorsOf(access);
  expect('indicators', read.map(({ name }) => name).join(' '), FACTS.map(({ name }) => name).join(' '));
  for (const each of FACTS) {
    const own = read.find(({ name }) => name === each.name);
    if (!own) continue;
    expect(`${each.name} weight`, own.weight?.toString() ?? '', String(each.weight));
    expect(`${each.name} score`, own.score?.toString() ?? '', String(each.score));
    expect(`${each.name} group`, `${own.row.groups?.['一级指标'] ?? ''} ${own.row.groups?.['二级指标'] ?? ''}`, `${each.first} ${each.second}`);
    expect(`${each.name} target`, JSON.stringify(bare(readTarget(own.target))), JSON.stringify(bare(readTarget(each.sign === '' ? String(each.value) : `${each.sign}${String(each.value)}${each.unit}`))));
    expect(`${each.name} result`, JSON.stringify(bare(readResult(own.result))), JSON.stringify(bare(readResult(typeof each.result === 'string' ? each.result : `${String(each.result)}${each.unit}`))));
  }
  return wrong;
}

/** A quantity by what it says, however it is written; words as written. */
function bare(read: ReturnType<typeof readTarget> | ReturnType<typeof readResult>): unknown {
  return read.kind === 'quantity' ? [read.comparison, read.value.toString(), read.measure.dimension, read.measure.factor.toString()] : [read.kind, 'text' in read ? quoted(read.text) : ''];
}
