import { check } from '../../src/check';
import { type Finding, normalize, toA1 } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { type ExpectedWords, type Written, writtenIn } from '../kit/texts/parse';

/**
 * Texts in tests/fixtures/texts, written before the rules that read them were looked at: what each says wrong is found in its cell with its words, and nothing else is
 * said of it. Those named （没有读） hold a mistake that no rule reads. second.txt holds true texts alone, written after the rules, to see what they say of texts they were not made for.
 */
describe.each(['self-evaluations.txt', 'targets.txt', 'overall.txt', 'second.txt'])('%s', (file) => {
  test.each(writtenIn(file).map((each) => [each.name, each] as const))('%s', (_, { sheet, expected }: Written) => {
    // The rounded rate beside its points is no matter of the texts.
    const { findings, tables } = check({ name: 'texts.xlsx', date1904: false, sheets: [sheet] }, FORM_SETS);
    expect(tables).toHaveLength(1);
    const found = findings.filter(({ rounding }) => !rounding);
    const missed = expected.filter((each) => !found.some((finding) => says(finding, each)));
    const others = found.filter((finding) => !expected.some((each) => says(finding, each)));
    expect({ missed, others: others.map(({ rule, message }) => `${rule} ${message.zh}`) }).toEqual({ missed: [], others: [] });
  });
});

function says({ rule, severity, cells, passages = [], message }: Finding, expected: ExpectedWords): boolean {
  const said = normalize([...passages.map(({ words }) => words), message.zh].join(' '));
  return rule === expected.rule && severity === expected.severity && cells.some(({ row, column }) => toA1(row, column) === expected.cell) && said.includes(normalize(expected.words));
}
