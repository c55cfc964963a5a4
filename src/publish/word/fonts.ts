/** Faces of an official document, and what takes their place where they are not installed. */
export const FONTS = { title: '方正小标宋简体', heading: '黑体', subheading: '楷体', body: '仿宋', table: '宋体' } as const;

/** 字号 in half points, as Word counts. */
export const SIZES = { 初号: 84, 一号: 52, 小一: 48, 二号: 44, 小二: 36, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18, 六号: 15 } as const;

/** Other names a face goes by, the first one installed is taken. */
export const ALTERNATIVES: Readonly<Record<string, string>> = {
  [FONTS.title]: '黑体,SimHei',
  [FONTS.heading]: 'SimHei',
  [FONTS.subheading]: 'KaiTi,楷体_GB2312',
  [FONTS.body]: 'FangSong,仿宋_GB2312',
  [FONTS.table]: 'SimSun',
};

/** Letters and digits of text; what is ambiguous, such as “ ”, is Chinese. */
const LETTERS = 'Times New Roman';

export const CHINESE = { hint: 'eastAsia' } as const;

/** A face of text: its Chinese, with letters and digits as wide everywhere. */
export function face(name: string) {
  return { ascii: LETTERS, hAnsi: LETTERS, eastAsia: name, cs: name, ...CHINESE } as const;
}
