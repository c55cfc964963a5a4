import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS } from '../../src/forms';
import { recognise, recogniseSteps } from '../../src/recognise';
import { published } from './published';
import { type Draft, snapshot, workbook } from './sheets';

function printed(name: string): Draft {
  const lines = readFileSync(join(__dirname, 'fixtures', name), 'utf8').split('\n');
  return { rows: lines.map((line) => line.split('\t').map((value) => ({ value: value === '' ? null : value }))), merges: [] };
}

const cells = (...rows: readonly (readonly (string | number | null)[])[]): Draft => ({
  rows: rows.map((row) => row.map((value) => ({ value }))),
  merges: [],
});

const NOTHING = { tables: [], uncertain: [], unrecognisedSheets: [], plain: [], explained: [] };

const read = (draft: Draft) => recognise(workbook(snapshot('别的', draft)), FORMS);

describe('what is none of our tables', () => {
  it.each([
    ['the narrative part of the same document', printed('narrative-2023.txt')],
    [
      'an invoice',
      cells(['销货清单'], ['序号', '项目', '规格', '数量', '单价', '金额'], [1, '打印纸', 'A4', 10, 25, 250], [null, '合计', null, null, null, 250]),
    ],
    [
      'a list that has two of our column names',
      cells(['项目', '金额', '经办人', '日期'], ['培训费', 1200, '张三', '5月'], ['差旅费', 800, '李四', '6月']),
    ],
    [
      'a table of contents',
      cells(['目录'], ['一、收入支出决算总表'], ['二、收入决算表'], ['三、支出决算表'], ['四、财政拨款收入支出决算总表']),
    ],
    ['a title and code with nothing under them', cells(['支出决算表'], ['公开03表'], ['单位：万元'])],
    ['numbers without a word', cells([1, 2, 3], [208, 20805, 2080505], [3.5, 7.25, 10.75])],
  ])('%s is listed as a sheet without tables', (_, draft) => {
    expect(read(draft)).toMatchObject({ tables: [], uncertain: [], unrecognisedSheets: ['别的'] });
  });

  it('three self-evaluation tables are none of the final accounts', () => {
    const { tables, uncertain } = read(printed('self-evaluation-2023.txt'));
    expect([tables.map(({ form }) => form.id), uncertain]).toEqual([Array(3).fill('self-evaluation/自评表'), []]);
  });

  it('an empty sheet is not even listed', () => {
    expect(read(cells())).toEqual(NOTHING);
    expect(read(cells([null, ''], [' ']))).toEqual(NOTHING);
  });

  it('budget tables, which share columns with 05 and 08, are never taken for final accounts', () => {
    expect(read(printed('budget-2026.txt')).tables.filter(({ form }) => !form.id.startsWith('budget/'))).toEqual([]);
  });

  it('a workbook without sheets and a search without forms find nothing', () => {
    expect(recognise(workbook(), FORMS)).toEqual(NOTHING);
    expect(recognise(workbook(snapshot('05', published('05').draft)), []).unrecognisedSheets).toEqual(['05']);
  });
});

describe('working in slices', () => {
  const book = workbook(...['01', '02', '03'].map((no) => snapshot(no, published(no).draft)));

  it('pauses after each sheet and ends with the same result', () => {
    const steps = recogniseSteps(book, FORMS);
    const progress = [];
    for (;;) {
      const step = steps.next();
      if (step.done) {
        expect(step.value).toEqual(recognise(book, FORMS));
        break;
      }
      progress.push(step.value);
    }
    expect(progress).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })));
  });

  it('reads one sheet when told', () => {
    expect(recognise(book, FORMS, { sheet: '02' }).tables.map(({ form }) => form.short)).toEqual(['02']);
  });
});
