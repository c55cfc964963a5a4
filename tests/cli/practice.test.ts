import { practiceNamed } from '../../src/scoring';
import { type Asked, check, folder } from './kit';

let place: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  place = await folder();
});
afterAll(() => place.remove());

test('--practice goes to the check; without it the tables tell', async () => {
  const asked: (Asked & { readonly practice?: unknown })[] = [];
  const path = await place.put('good.xlsx');
  await check([path], { practice: 'guangxi' }, undefined, asked);
  await check([path], {}, undefined, asked);
  expect(asked.map(({ practice }) => practice)).toEqual([practiceNamed('guangxi'), undefined]);
});

test('a practice nobody knows is refused with those there are', async () => {
  await expect(check([await place.put('good.xlsx')], { practice: '火星' })).rejects.toThrow(
    '--practice 没有“火星”这种计分做法；可以是 general（通用（财预〔2020〕10号））、shanxi（山西）、hebei-tianjin（河北、天津）、guangxi（广西）、',
  );
});

test('--bands goes to the check, by name or from a file', async () => {
  const asked: (Asked & { readonly bands?: { readonly id: string; readonly lines: ReadonlyMap<string, unknown> } })[] = [];
  const path = await place.put('good.xlsx');
  const file = await place.put('分档.txt', '在职人员控制率（5分）：≤100% 得5分；每超过1个百分点扣0.5分\n');
  await check([path], { bands: 'yueyang' }, undefined, asked);
  await check([path], { bands: file }, undefined, asked);
  expect(asked.map(({ bands }) => bands?.id)).toEqual(['yueyang', 'own']);
  expect([...(asked[1]?.bands?.lines.keys() ?? [])]).toEqual(['在职人员控制率']);
});

test('a line of bands that cannot be read ends the run, with a caret', async () => {
  const file = await place.put('坏分档.txt', '# 注\n人员（5分）：≤100% 得满分；每超1人扣1分\n');
  await expect(check([await place.put('good.xlsx')], { bands: file })).rejects.toThrow(/坏分档\.txt:2:18 读不懂“每超1人扣1分”[^]*\n {2}人员（5分）：≤100% 得满分；每超1人扣1分\n +\^+$/);
});
