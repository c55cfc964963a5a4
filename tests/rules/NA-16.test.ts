import { saidOfSection } from '../kit/narrative';

const TEXT = ['三、支出决算情况说明', '支出合计3,485.16万元。'] as const;

test('as many offices as stated', async () => {
  expect(await saidOfSection('二、机构设置情况', '本单位内设3个科室：办公室、财务科、法规科。', ...TEXT)).toEqual([]);
});

test('another number, and what cannot be counted', async () => {
  const found = await saidOfSection('二、机构设置情况', '本单位内设4个科室，具体如下：办公室、财务科、法规科。', '下设4个中心：信息中心、救援中心等。', ...TEXT);
  expect(found).toEqual([{ rule: 'NA-16', severity: 'hint', words: '内设4个', message: expect.stringContaining('后面列举了 3 个') }]);
});
