import { readWorkbookFile } from '../../src/hosts/file';
import { caughtIn, mutationsOf } from '../../scripts/round-trip/mutate';
import { ACCOUNTS, BUDGET } from '../kit/narrative';
import { documentOf, judgeNarrative, readNarrative, textOf } from '../../src/narrative';
import { ACCOUNTS_ANSWERS, BUDGET_ANSWERS, lastAccounts, lastBudget, schemas, unitOf, written } from '../kit/written';

/** `npm run round-trip` tries every one of them. */
const STEP = 31;

test.each([
  [ACCOUNTS, lastAccounts, ACCOUNTS_ANSWERS, { figure: 112, given: 20, direction: 26 }, [], ['NA-12 more']],
  [BUDGET, lastBudget, BUDGET_ANSWERS, { figure: 67, given: 22, direction: 8 }, [
    '截至2025年12月31日,晋城市应急管理局使用的办公用房建筑总面积1,624.42平方米。',
    '截至2025年12月31日,晋城市应急管理局占有使用价值50万元(原值)以上的通用设备0台(套),价值100万元(原值)以上的专用设备0台(套)。',
    '本单位2026年度涉及政府购买服务项目5个,预算金额625.00万元。',
  ], []],
] as const)('a wrong figure or direction of the text of %s is found', async (path, last, answers, counts, given, said) => {
  const workbook = await readWorkbookFile(path);
  const previous = last(workbook);
  const all = mutationsOf(written(workbook, previous, { answers }));
  expect({ figure: 0, given: 0, direction: 0, ...Object.fromEntries(['figure', 'given', 'direction'].map((kind) => [kind, all.filter((each) => each.kind === kind).length])) }).toEqual(counts);
  const { unreadSentences, givenSentences, remarks } = judgeNarrative(readNarrative(documentOf('说明.txt', textOf(written(workbook, previous, { answers }))), unitOf(workbook, previous)), schemas);
  expect(unreadSentences).toEqual([]);
  expect(givenSentences.map(({ paragraph, span }) => paragraph.words.slice(span.start, span.end))).toEqual(given);
  // What the published reasons give: ten cars, where 10 表 has none.
  expect(remarks.map(({ rule, messageId }) => `${rule} ${messageId}`)).toEqual(said);
  const sample = [...caughtIn(workbook, previous, answers, STEP)];
  expect(sample.filter(({ byRevision }) => !byRevision).map(({ mutation }) => mutation.text)).toEqual([]);
  // A percentage one off in its last digit may lie within the rounding of its two amounts (docs/writing.md lists those that do).
  const isShare = ({ mutation: { text, at, was } }: (typeof sample)[number]): boolean => text.charAt(at + was.length) === '%';
  expect(sample.filter((each) => each.mutation.kind !== 'given' && !each.byCheck && !isShare(each)).map(({ mutation }) => mutation.text)).toEqual([]);
});
