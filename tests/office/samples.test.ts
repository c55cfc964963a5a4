import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLES_FOLDER, publishedCells, sourceText, spelling, tally } from '../samples/printed';
import { parseCsv, removeConverted, run, toCsv, toPdf } from './libreoffice';

const OFFICE = 'jincheng-2023-final-accounts';
const PASTED = 'jincheng-2023-final-accounts-pasted';
const SOURCE = 'jincheng-2023-final-accounts.txt';
const FIGURES = /\d[\d,]*\.\d\d/g;
const published = publishedCells(sourceText(SOURCE));

const sheets = (name: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const folder = toCsv(join(SAMPLES_FOLDER, `${name}.xlsx`));
  return new Map(
    readdirSync(folder).map((file) => [
      file.slice(name.length + 1, -'.csv'.length),
      parseCsv(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
};

const filled = (rows: readonly (readonly string[])[] | undefined): readonly string[] =>
  (rows ?? []).flat().filter((cell) => cell !== '');

afterAll(removeConverted);

describe('LibreOffice opens the office sample', () => {
  const opened = sheets(OFFICE);

  test('with its ten sheets', () => {
    expect([...opened.keys()].sort().map((name) => name.slice(0, 2))).toEqual([
      '01', '02', '03', '04', '05', '06', '07', '08', '09', '10',
    ]);
  });

  test('and shows form 06 as published: each code with its name and figure, totals last', () => {
    const rows = opened.get('06一般公共预算财政拨款基本支出决算明细表') ?? [];
    const lane = (code: string): readonly string[] | undefined => {
      const row = rows.find((cells) => cells.includes(code));
      return row?.slice(row.indexOf(code), row.indexOf(code) + 3);
    };
    expect(lane('301')).toEqual(['301', '工资福利支出', '717.45']);
    expect(lane('302')).toEqual(['302', '商品和服务支出', '155.03']);
    expect(lane('303')).toEqual(['303', '对个人和家庭的补助', '112.54']);
    expect(lane('30217')).toEqual(['30217', '公务接待费', '0.14']);
    expect(lane('30231')).toEqual(['30231', '公务用车运行维护费', '18.18']);
    expect(lane('30901')).toEqual(['30901', '房屋建筑物构建', '——']);
    expect(lane('31001')).toEqual(['31001', '房屋建筑物构建', '']);
    const total = rows.find((cells) => cells.includes('人员经费合计'));
    expect([total?.[0], total?.[2], total?.[3], total?.[11]]).toEqual(['人员经费合计', '829.99', '公用经费合计', '155.03']);
  });

  test.each(Object.keys(published))('and reads every cell of %s as often as it is published', (code) => {
    const rows = [...opened].find(([name]) => name.startsWith(code.slice(2, 4)))?.[1];
    expect(tally(filled(rows).map(spelling))).toEqual(tally((published[code] ?? []).map(spelling)));
  });

  test('and prints each table on one page under its title, figures with separators and two decimals', () => {
    const pdf = join(toPdf(join(SAMPLES_FOLDER, `${OFFICE}.xlsx`)), `${OFFICE}.pdf`);
    expect(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]).toBe('10');
    Object.values(published).forEach((cells, index) => {
      const [title = ''] = cells;
      const page = String(index + 1);
      const printed = run('pdftotext', ['-f', page, '-l', page, '-layout', pdf, '-']);
      expect(printed.replace(/\s/g, '').startsWith(title)).toBe(true);
      expect(printed).toContain('注：');
      expect(tally(printed.match(FIGURES) ?? [])).toEqual(tally(cells.join('\t').match(FIGURES) ?? []));
    });
  });
});

test('LibreOffice opens the pasted sample and shows the document line by line', () => {
  const rows = sheets(PASTED).get('Sheet1') ?? [];
  const lines = sourceText(SOURCE)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').filter((cell) => cell !== ''));
  expect(rows.map((row) => row.filter((cell) => cell !== ''))).toEqual(lines);
});
