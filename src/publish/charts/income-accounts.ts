import type { ChartForm } from './types';

/** 收入决算图: where the income of the year came from (02). */
export const chart: ChartForm = {
  id: 'income-accounts',
  set: 'final-accounts',
  title: '收入决算图',
  kind: 'pie',
  section: /(?<!支)收入决算情况/,
  points: [
    { name: '财政拨款收入', figure: '02.合计.财政拨款收入' },
    { name: '上级补助收入', figure: '02.合计.上级补助收入' },
    { name: '事业收入', figure: '02.合计.事业收入' },
    { name: '经营收入', figure: '02.合计.经营收入' },
    { name: '附属单位上缴收入', figure: '02.合计.附属单位上缴收入' },
    { name: '其他收入', figure: '02.合计.其他收入' },
  ],
};
