/** How a list counts: 1, 一, ①, A … by the names the format uses (ST_NumberFormat). Bullets print nothing that could be read. */
export function countedAs(format: string, value: number): string {
  return FORMATS[format]?.(value) ?? String(value);
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  bullet: () => '',
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  chineseCounting: (value) => chinese(value, DIGITS, '十百千'),
  chineseCountingThousand: (value) => chinese(value, DIGITS, '十百千'),
  taiwaneseCounting: (value) => chinese(value, DIGITS, '十百千'),
  taiwaneseCountingThousand: (value) => chinese(value, DIGITS, '十百千'),
  japaneseCounting: (value) => chinese(value, DIGITS, '十百千'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  chineseLegalSimplified: (value) => chinese(value, LEGAL, '拾佰仟'),
  ideographDigital: (value) => Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join(''),
  japaneseDigitalTenThousand: (value) => Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join(''),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  upperLetter: (value) => letters(value),
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

const CIRCLED = 20;

function circled(value: number): string {
  return value >= 1 && value <= CIRCLED ? String.fromCharCode(0x2460 + value - 1) : String(value);
}

/** 十一, not 一十一; below ten thousand, as far as lists go. */
function chinese(value: number, digits: string, units: string): string {
  if (value <= 0 || value > 9999) return String(value);
  const [first = '', ...rest] = String(value);
  let written = '';
  [first, ...rest].forEach((digit, index) => {
    const place = rest.length - index;
    if (digit === '0') written += written.endsWith(digits.charAt(0)) ? '' : digits.charAt(0);
    else written += digits.charAt(Number(digit)) + (place > 0 ? units.charAt(place - 1) : '');
  });
  const zero = digits.charAt(0);
  const trimmed = written.endsWith(zero) ? written.slice(0, -1) : written;
  return value >= 10 && value < 20 && digits === DIGITS ? trimmed.slice(1) : trimmed.replaceAll('〇', '零');
}

function letters(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  const steps = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  const signs = ['M', 'CM', 'D', 'CD', 'C', 'XC', 'L', 'XL', 'X', 'IX', 'V', 'IV', 'I'];
  let left = value;
  return steps.map((step, index) => { const times = Math.floor(left / step); left -= times * step; return (signs[index] ?? '').repeat(times); }).join('');
}
