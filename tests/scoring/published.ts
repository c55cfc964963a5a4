import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One indicator row as printed. `line` is the line of the published document's text, not of the excerpt. */
export interface PublishedIndicator {
  readonly line: number;
  readonly table: string;
  readonly name: string;
  readonly target: string;
  readonly result: string;
  readonly weight: string;
  /** Empty where the document prints no score. */
  readonly score: string;
}

export interface PublishedTables {
  readonly titles: readonly string[];
  readonly indicators: readonly PublishedIndicator[];
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;

/** 晋城市应急管理局 2023 年度单位决算公开，附件：二级项目绩效自评表. The excerpt begins at line 517 of the document. */
export function jincheng(): PublishedTables {
  return extract('jincheng-2023-self-evaluations.txt', 517, /总分/, jinchengRow);
}

/** 衡阳市应急管理局 2022 年度，五张项目支出绩效自评表. The excerpt begins at line 188. */
export function hengyang(): PublishedTables {
  return extract('hengyang-2022-self-evaluations.txt', 188, /^总分/, hengyangRow);
}

type Row = Omit<PublishedIndicator, 'line' | 'table'>;

function extract(file: string, firstLine: number, end: RegExp, readRow: (tokens: string[]) => Row | null): PublishedTables {
  const lines = readFileSync(join(__dirname, 'fixtures', file), 'utf8').split('\n');
  const titles: string[] = [];
  const indicators: PublishedIndicator[] = [];
  let inIndicators = false;
  for (const [index, line] of lines.entries()) {
    if (/项目支出绩效自评表(?:\s*\(2023年度\))?$/.test(line)) {
      titles.push(line);
      inIndicators = false;
    }
    const tokens = line.split('\t').map((token) => token.replace(/\s/g, ''));
    if (tokens.some((token) => token.startsWith('二级指'))) inIndicators = true;
    else if (end.test(line)) inIndicators = false;
    const row = inIndicators ? readRow(tokens) : null;
    if (row !== null) indicators.push({ line: firstLine + index, table: titles.at(-1) ?? '', ...row });
  }
  return { titles, indicators };
}

/** … 年初指标值, 调整后指标值, 实际完成值, 分值, 得分: the cells shift, their order does not. */
function jinchengRow(tokens: string[]): Row | null {
  const weightAt = tokens.findIndex((token, i) => i >= 3 && PLAIN_NUMBER.test(token) && tokens[i - 1] !== '');
  if (weightAt < 0) return null;
  const score = tokens[weightAt + 1] ?? '';
  return {
    name: tokens[weightAt - 4] ?? '',
    target: tokens[weightAt - 2] ?? '',
    result: tokens[weightAt - 1] ?? '',
    weight: tokens[weightAt] ?? '',
    score: PLAIN_NUMBER.test(score) ? score : '',
  };
}

/** … 年度指标值, 实际完成值, 分值, 得分: read from the right, because results are bare numbers too. */
function hengyangRow(tokens: string[]): Row | null {
  const scoreAt = tokens.reduce((last, token, i) => (token === '' ? last : i), -1);
  const [target = '', result = '', weight = '', score = ''] = tokens.slice(Math.max(0, scoreAt - 3), scoreAt + 1);
  if (!PLAIN_NUMBER.test(weight) || !PLAIN_NUMBER.test(score)) return null;
  return { name: tokens[scoreAt - 4] ?? '', target, result, weight, score };
}
