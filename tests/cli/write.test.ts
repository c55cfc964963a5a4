import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actions } from '../../src/cli/actions';
import { run } from '../../src/cli/program';
import { ACCOUNTS, published } from '../kit/narrative';
import { folder, recorder } from './kit';

jest.setTimeout(60_000);

const REASONS = 'tests/fixtures/narrative/jincheng-2023-reasons.txt';
let place: Awaited<ReturnType<typeof folder>>;

beforeAll(async () => {
  place = await folder();
});
afterAll(() => place.remove());

async function gouji(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const console = recorder();
  const code = await run(['write', ACCOUNTS, ...args], actions(), console);
  return { code, out: console.output(), err: console.errors() };
}

const at = (name: string): string => join(place.path, name);

test('the text goes to a new file, what is wanted to another, and both are said in one line', async () => {
  const { code, out } = await gouji('--out', at('说明.txt'), '--ask', at('原因.txt'));
  expect(code).toBe(1);
  const [first = ''] = out.split('\n');
  expect(first).toContain(`已写到 ${at('说明.txt')}：晋城市应急管理局 2023 年决算情况说明，`);
  // Budgets of the year's start 5, vehicles 1, receptions 6, contracts 2, evaluations 6; two uses; 一、四、五（一）、五（三）、九（一）、十（一）.
  expect(first).toContain('填报人给的 0 处；待填写：表外的数 20 处、文字 2 处；与上年的比较有 6 节没有写；');
  expect(first).toContain('没有不符');
  expect(await readFile(at('说明.txt'), 'utf8')).toContain('基本支出985.02万元，占比28.26%；');
  expect(await readFile(at('原因.txt'), 'utf8')).toContain('\n[社会保障和就业支出年初预算（万元）] \n');
  expect(await gouji('--out', at('说明.txt'))).toMatchObject({ code: 2, err: expect.stringContaining('已经存在') as string });
});

test('what is in the file of reasons stands in the text; a line that cannot be read is named', async () => {
  const { code, out } = await gouji('--reasons', REASONS);
  expect(code).toBe(1);
  expect(out).toContain('政府采购授予中小企业合同金额304.15万元，占政府采购支出总额的58.90%。');
  const bad = await place.put('坏.txt', '[公务用车保有量] 10\n\n[公务用车保有量] 11\n');
  expect(await gouji('--reasons', bad)).toMatchObject({ code: 2, err: expect.stringContaining('第 3 行：[公务用车保有量] 在第 1 行已经写过') as string });
  const words = await place.put('字.txt', '# 数\n[公务用车保有量] 十辆\n[公务用车保有辆] 10\n');
  const { err } = await gouji('--reasons', words);
  expect(err).toContain('原因文件第 2 行：[公务用车保有量] 要填数字，填的是“十辆”');
  expect(err).toContain('没有用上的：第 3 行 [公务用车保有辆]');
});

test('sentences of one’s own: printed, changed, used; a name nobody knows is refused with its line', async () => {
  await gouji('--print-templates', '--out', at('套话.txt'));
  const own = (await readFile(at('套话.txt'), 'utf8')).replace('支出合计{支出合计}万元', '本年共支出{支出合计}万元');
  const { out } = await gouji('--templates', await place.put('本局.txt', own));
  expect(out).toContain('2023年度本年共支出3,485.16万元，其中：');
  const wrong = await place.put('错.txt', '# 说明\n## 三、支出决算情况说明\n支出{支出总额总额}万元。');
  expect(await gouji('--templates', wrong)).toMatchObject({ code: 2, err: expect.stringContaining('第 3 行：不认识“支出总额总额”') as string });
});

test('of a text that is there only the figures that disagree are proposed; its words stay', async () => {
  const text = '三、支出决算情况说明\n我局全年支出合计3,485.16万元，这是一句自己写的话，其中：基本支出985.20万元，占比28.27%。\n';
  const { code, out } = await gouji('--against', await place.put('旧.txt', text), '--out', at('改.txt'));
  expect(code).toBe(1);
  expect(out).toContain('  改为：我局全年支出合计3,485.16万元，这是一句自己写的话，其中：基本支出985.02万元，占比28.26%。');
  expect(out).toContain("  985.20万元 → 985.02万元（'03支出决算表'!D7）");
  expect(out).toContain('文中没有的节：一、收入支出决算总体情况说明、');
  expect(await readFile(at('改.txt'), 'utf8')).toBe(`\ufeff${text.replace('985.20', '985.02').replace('28.27', '28.26')}`);
  expect(published(at('旧.txt'))).toBe(text);
});
