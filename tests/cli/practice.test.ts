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
