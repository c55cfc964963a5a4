import { ANHUI, SICHUAN, UNKNOWN } from '../../tests/kit/blocks/other-layouts';
import { sheetOf, workbookOf } from '../../tests/kit/blocks/published';
import { type Layout, LAYOUTS } from '../mutations/layouts';

const one = (name: string, lines: typeof ANHUI): Layout => ({ name, read: () => Promise.resolve(workbookOf(sheetOf('自评', lines))) });

/** Every layout that is described: those of accounts and budget a table a sheet, and the self-evaluations of other provinces. */
export const DESCRIBED: readonly Layout[] = [
  ...LAYOUTS.filter(({ name }) => !/贴成文本|一张工作表/.test(name)),
  one('项目支出绩效自评表，安徽（财政部通用表）', ANHUI),
  one('项目支出绩效自评表，四川', SICHUAN),
  one('项目支出绩效自评表，未列的版式', UNKNOWN),
];
