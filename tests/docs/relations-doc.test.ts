import { readFileSync } from 'node:fs';
import { parseUserRelations, UserRelationError } from '../../src/check';
import { relationsFor } from '../../src/check/user-relations';
import { FORM_SETS, FORMS } from '../../src/forms';

/** Every example in docs/relations.md is a line a user may copy: each must be accepted. */
const page = readFileSync('docs/relations.md', 'utf8').replace(/^```[\s\S]*?^```/gm, '');
const blocks = [...page.matchAll(/(?:^ {4}.*\n?)+/gm)].map(([block]) => block.replace(/^ {4}/gm, ''));
const inTables = [...page.matchAll(/^\|.*\| `([^`]+)` \|$/gm)].flatMap(([, example]) => example ?? []);

/** Examples without a table number belong to whichever form has their names. */
function accepted(text: string): boolean {
  const homes = ['', ...FORMS.map((form) => `[${form.short}]\n`)];
  return homes.some((home) => {
    try {
      return parseUserRelations(home + text, 'doc', FORM_SETS).relations.length > 0;
    } catch (error) {
      if (error instanceof UserRelationError) return false;
      throw error;
    }
  });
}

const lines = blocks.flatMap((block) => (block.includes('[') ? [block] : block.split('\n').filter((line) => line.trim() !== '')));

it('the page has examples of every kind', () => {
  expect(lines.length).toBeGreaterThanOrEqual(9);
  expect(inTables.length).toBeGreaterThanOrEqual(9);
});

it.each([...lines, ...inTables])('%s', (example) => {
  expect(accepted(example)).toBe(true);
});

describe('a file of the user’s own relations', () => {
  it('takes id, severity, home table and remark from the line', () => {
    const { relations } = parseUserRelations(
      '\ufeff# 我单位\r\nZ1：05.合计.小计 = 1\r\n\r\n[03]\r\nZ3（提示）：每行: 项目支出 ≤ 本年支出合计 # 项目支出不超过合计\r\n每行: 基本支出 ≥ 0\r\n',
      '我的公式.txt',
      FORM_SETS,
    );
    const compiled = relationsFor({ relations }, FORM_SETS, new Set(['final-accounts']));
    expect(compiled.map((each) => [each.id, each.severity, each.home.name, each.text, each.sentence.zh])).toEqual([
      ['Z1', 'error', '05', '05.合计.小计 = 1', '05.合计.小计 = 1'],
      ['Z3', 'hint', '03', '每行: 项目支出 ≤ 本年支出合计', '项目支出不超过合计'],
      ['自定义-6', 'error', '03', '每行: 基本支出 ≥ 0', '每行: 基本支出 ≥ 0'],
    ]);
  });

  it('says line, column and text of a bad one', () => {
    try {
      parseUserRelations('# 我单位\n\nZ2：05.合计.小记 = 1\n', '我的公式.txt', FORM_SETS);
      throw new Error('accepted');
    } catch (error) {
      expect(error).toMatchObject({
        name: 'UserRelationError',
        line: 3,
        column: 4,
        lineText: 'Z2：05.合计.小记 = 1',
        message: '05 表《一般公共预算财政拨款支出决算表》里没有“小记”这一行或这一列，相近的有“本年支出.小计”',
      });
    }
  });
});
