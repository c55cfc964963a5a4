import { check } from '../../../src/check';
import { FORM_SETS } from '../../../src/forms';
import { accessTables } from '../../../src/reading';
import { annotatedIn, differences } from '../../kit/blocks/annotated';
import { workbookOf } from '../../kit/blocks/published';

/** Layouts of performance documents as cities print them, none of them drawn from the forms; what must be read stands beside each cell. */
describe.each(['self-evaluations.txt', 'targets.txt', 'overall.txt', 'more-self-evaluations.txt', 'more-overall.txt', 'targets-elsewhere.txt', 'overall-elsewhere.txt', 'targets-later.txt', 'as-published.txt'])('%s', (file) => {
  it.each(annotatedIn(file).map((each) => [each.name, each] as const))('%s', (_, each) => {
    const book = workbookOf(...each.sheets);
    const report = check(book, FORM_SETS);
    const found = report.findings.filter(({ severity }) => severity !== 'hint').map(({ rule, cells, message }) => ({ rows: cells.map(({ sheet, row }) => `${rule} ${sheet} 第 ${String(row + 1)} 行`), message: message.zh }));
    expect(found.filter(({ rows }) => !each.mistakes.some((mistake) => rows.includes(mistake)))).toEqual([]);
    expect(each.mistakes.filter((mistake) => !found.some(({ rows }) => rows.includes(mistake)))).toEqual([]);
    if (each.unread) expect(report.uncertain.length + report.unread.length).toBeGreaterThan(0);
    else expect(report.tables).not.toEqual([]);
    expect(differences(each, accessTables(book, report.tables))).toEqual([]);
  });
});
