import { amountColumn, caption, fixedRows, labelColumn, lineColumn, lines, part, row, total } from '../build';
import type { Form } from '../types';
import { DISCLOSURE } from './classes';

const COUNT = { count: true };

/** 公开10表 部门决算公开相关信息统计表: three sections one below another, the second with a small header of its own. */
export const form: Form = {
  id: 'final-accounts/10',
  short: '10',
  title: '部门决算公开相关信息统计表',
  aliases: ['决算公开相关信息统计表', '单位决算公开相关信息统计表'],
  en: 'Related information: procurement, operating funds, state assets',
  tableCode: '公开10表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [labelColumn('项目'), lineColumn('行次'), amountColumn('统计数')],
      fixedRows(
        caption('一、政府采购情况'),
        total(1, '合计', lines(2, 4), 'F10-1', { key: '政府采购合计' }),
        row(2, '货物'),
        row(3, '工程'),
        row(4, '服务'),
        caption('二、机关运行经费'),
        row(5, '(一) 行政单位'),
        row(6, '(二) 参照公务员法管理事业单位'),
        caption('三、国有资产占用情况'),
        total(7, '(一) 车辆数合计(辆)', lines(8, 15), 'F10-2', { key: '车辆数合计', ...COUNT }),
        row(8, '1. 副部(省)级及以上领导用车', COUNT),
        row(9, '2. 主要负责人用车', { ...COUNT, aliases: ['主要领导干部用车'] }),
        row(10, '3. 机要通信用车', COUNT),
        row(11, '4. 应急保障用车', COUNT),
        row(12, '5. 执法执勤用车', COUNT),
        row(13, '6. 特种专业技术用车', COUNT),
        row(14, '7. 离退休干部服务用车', { ...COUNT, aliases: ['离退休干部用车'] }),
        row(15, '8. 其他用车', COUNT),
        row(17, '(二) 单价100万元(含)以上设备(不含车辆)', { ...COUNT, key: '单价100万元以上设备' }),
      ),
    ),
  ],
  relations: [],
};
