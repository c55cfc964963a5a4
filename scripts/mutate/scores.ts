/** What a run found, in words: the changes nothing noticed, and a line a file. */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';

interface Count {
  readonly killed: number;
  readonly all: number;
  readonly refused: number;
}

const noticed = ({ status }: MutantResult): boolean => status === 'Killed' || status === 'Timeout';
const counted = ({ status }: MutantResult): boolean => noticed({ status } as MutantResult) || status === 'Survived' || status === 'NoCoverage';

const percent = ({ killed, all }: Count): string => (all === 0 ? '–' : ((100 * killed) / all).toFixed(1));
const line = (name: string, count: Count): string => `${percent(count).padStart(5)}  ${`${count.killed}/${count.all}`.padStart(9)}  ${String(count.refused).padStart(4)}  ${name}`;

function survivor(root: string, { fileName, location: { start, end }, mutatorName, replacement = '', status }: MutantResult): string {
  const lines = readFileSync(resolve(root, fileName), 'utf8').split('\n');
  const text = lines.slice(start.line - 1, end.line).join('\n').slice(start.column - 1);
  const cut = start.line === end.line ? text.slice(0, end.column - start.column) : text;
  const short = (one: string): string => one.replace(/\s+/g, ' ').slice(0, 160);
  return `${relative(root, fileName)}:${start.line}:${start.column} ${status} ${mutatorName}: ${short(cut)} → ${short(replacement)}`;
}

/** Killed of all changes but those the compiler refuses. */
export function scores(results: readonly MutantResult[], refused: ReadonlySet<string>, root: string): string {
  const files = new Map<string, MutantResult[]>();
  for (const one of results.filter(counted)) files.set(one.fileName, [...(files.get(one.fileName) ?? []), one]);
  const count = (of: readonly MutantResult[]): Count => {
    const tried = of.filter(({ id }) => !refused.has(id));
    return { killed: tried.filter(noticed).length, all: tried.length, refused: of.length - tried.length };
  };
  const survivors = results.filter((one) => counted(one) && !noticed(one) && !refused.has(one.id));
  const other = results.filter((one) => !counted(one) && one.status !== 'Ignored');
  return [
    ...survivors.map((one) => survivor(root, one)),
    ...other.map((one) => `${relative(root, one.fileName)}:${one.location.start.line} ${one.status} ${one.statusReason ?? ''}`),
    '',
    'score  killed/all  refused by the compiler  file',
    ...[...files].map(([file, of]) => line(relative(root, file), count(of))),
    line('all', count([...files.values()].flat())),
  ].join('\n');
}
