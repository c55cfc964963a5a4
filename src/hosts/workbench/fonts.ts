/** Fonts that stand in where the file's own is not installed: Songti for 宋体 and 仿宋, a sans serif for the rest. */
const SERIF = 'SimSun, Songti SC, Noto Serif CJK SC, Source Han Serif SC, Noto Sans CJK SC, Noto Sans SC';
const SANS = 'Microsoft YaHei, PingFang SC, Noto Sans CJK SC, Source Han Sans SC, Noto Sans SC';

export const DEFAULT_FONT = `DengXian, Calibri, ${SANS}`;

export function withFallback(name: string): string {
  return `${name}, ${/宋|楷|song|kai|serif|times/i.test(name) && !/sans/i.test(name) ? SERIF : SANS}`;
}
