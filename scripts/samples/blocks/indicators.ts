import { compact } from './paper';

/** 一级指标 over the 二级指标 that belong under it. */
const SECOND: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  经济效益: '效益指标',
  社会效益: '效益指标',
  生态效益: '效益指标',
  可持续影响: '效益指标',
  服务对象满意度指标: '满意度指标',
  服务对象满意度: '满意度指标',
};
const FIRST = ['产出指标', '效益指标', '满意度指标'];

/** The 二级指标 that a side label prints, as printed but for the gaps of line breaks; parts of a word broken by a page are none. */
export function secondLevel(cell: string | undefined): string | undefined {
  const label = compact(cell);
  const whole = Object.keys(SECOND).find((name) => name === label || (label.length >= name.length - 2 && label.length >= 4 && name.startsWith(label)));
  // Two labels, one under the other, that a conversion put into one cell: the upper one belongs to the line.
  const fused = Object.keys(SECOND).find((name) => !name.endsWith('指标') && label.startsWith(name) && label.endsWith('指标'));
  return whole === undefined ? fused : label;
}

export function firstLevel(cell: string | undefined): string | undefined {
  const label = compact(cell);
  return FIRST.find((name) => label === name || label.startsWith(`${name}(`));
}

export function firstOf(second: string): string | undefined {
  const name = Object.keys(SECOND).find((each) => each === second || each.startsWith(second));
  return name === undefined ? undefined : SECOND[name];
}
