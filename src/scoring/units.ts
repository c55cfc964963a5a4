/**
 * Units of indicators as data: the dimension and how many of its smallest unit one is. Base units are chosen so that every factor is
 * exact: 亩 is 2000/3 ㎡, so area counts thirds of a square metre; hours count seconds.
 */
export type UnitEntry = readonly [dimension: string, factor: string];

const alike = (entry: UnitEntry, ...names: readonly string[]): (readonly [string, UnitEntry])[] => names.map((name) => [name, entry]);

export const UNITS: ReadonlyMap<string, UnitEntry> = new Map([
  ...alike(['share', '0.01'], '%', '百分比', '百分点', '个百分点'),
  ...alike(['share', '0.001'], '‰', '千分点', '个千分点'),
  ...alike(['share', '0.0001'], '‱'),
  ...alike(['money', '1'], '元', '元人民币', '元整', '块钱'),
  ...alike(['money', '0.1'], '角'),
  ...alike(['seconds', '1'], '秒', '秒钟', 's'),
  ...alike(['seconds', '60'], '分钟', 'min'),
  ...alike(['seconds', '3600'], '小时', '个小时', '钟头', '个钟头', 'h', 'H'),
  ...alike(['days', '1'], '天', '日', '自然日', '个自然日', '日历天', 'd'),
  ...alike(['days', '7'], '周', '星期', '个星期'),
  ...alike(['工作日', '1'], '工作日', '个工作日'),
  ...alike(['months', '1'], '月', '个月'),
  ...alike(['months', '3'], '季度', '个季度'),
  ...alike(['months', '12'], '年'),
  // One message reaches one person once: 1000000条 is 100万人次.
  ...alike(['人次', '1'], '人次', '条', '人/次', '人(次)'),
  ...alike(['场次', '1'], '场次', '场', '场/次'),
  ...alike(['人', '1'], '人', '名', '位'),
  ...alike(['mass', '0.001'], '毫克', 'mg'),
  ...alike(['mass', '1'], '克', 'g'),
  ...alike(['mass', '500'], '斤', '市斤'),
  ...alike(['mass', '1000'], '公斤', '千克', 'kg', 'Kg', 'KG'),
  ...alike(['mass', '1000000'], '吨', '公吨', 't'),
  ...alike(['length', '1'], '毫米', 'mm', 'MM'),
  ...alike(['length', '10'], '厘米', '公分', 'cm', 'CM'),
  ...alike(['length', '1000'], '米', '延米', '延长米', 'm'),
  ...alike(['length', '1000000'], '公里', '千米', 'km', 'Km', 'KM'),
  ...alike(['area', '3'], '平方米', '平米', '平方', 'm2', 'M2'),
  ...alike(['area', '2000'], '亩'),
  ...alike(['area', '30000'], '公顷', 'hm2', 'ha'),
  ...alike(['area', '3000000'], '平方公里', '平方千米', 'km2'),
  ...alike(['volume', '0.001'], '毫升', 'ml', 'mL'),
  ...alike(['volume', '1'], '升', 'L'),
  ...alike(['volume', '1000'], '立方米', '立方', '方', 'm3', 'M3'),
  ...alike(['power', '1'], '瓦', 'W'),
  ...alike(['power', '1000'], '千瓦', 'kW', 'KW', 'kw'),
  ...alike(['power', '1000000'], '兆瓦', 'MW'),
  ...alike(['energy', '1000'], '千瓦时', '度电', 'kWh', 'KWH', 'kwh'),
  ...alike(['energy', '1000000'], '兆瓦时', 'MWh'),
  ...alike(['voltage', '1'], '伏', 'V'),
  ...alike(['voltage', '1000'], '千伏', 'kV', 'KV'),
  ...alike(['dB', '1'], 'dB', '分贝'),
  ...alike(['°C', '1'], '℃', '°C', '摄氏度'),
]);

/** Things that are counted by the piece; any other word is a unit of its own as well, only it may not hold a multiplier. */
export const COUNTED = [
  '课时', '学时', '批次', '车次', '台次', '架次', '班次', '户次', '家次', '件次', '例次', '人天', '人日', '班', '学分', '街道', '社区',
  '个', '家', '次', '起', '份', '项', '件', '种', '套', '台', '辆', '架', '座', '处', '支', '块', '期', '类', '盘', '页', '本', '册',
  '张', '篇', '户', '所', '村', '批', '组', '间', '部', '根', '棵', '株', '头', '只', '对', '箱', '袋', '瓶', '包', '车', '面', '门', '幅',
  '副', '例', '宗', '站', '点', '幢', '栋', '分', '倍', '轮', '回', '趟', '遍', '届', '版', '集', '款', '卷', '盒', '枚', '把', '具', '口',
  '眼', '床', '艘', '列', '道', '段', '层', '级', '县', '乡', '镇', '市', '区', '校', '馆', '岁', '顶', '尾', '羽', '则', '封', '片',
] as const;

/** How often in a year. */
export const TIMES_A_YEAR: ReadonlyMap<string, number> = new Map([
  ['年', 1], ['年度', 1], ['半年', 2], ['学期', 2], ['季', 4], ['季度', 4], ['月', 12], ['月份', 12], ['月度', 12], ['半月', 24], ['半个月', 24],
  ['旬', 36], ['周', 52], ['星期', 52],
]);
