import { join } from 'node:path';
import { writeSection } from '../docs/section';
import { changed, combinations } from './changes';
import { DESCRIBED } from './layouts';
import { differences, reading } from './product';

const DOCUMENT = join(__dirname, '../../docs/layouts.md');
const MOST = 3;

/** `npm run layouts`: every layout with every combination of changes; writes docs/layouts.md. */
async function main(): Promise<void> {
  const rows: string[] = [];
  let wrong = 0;
  for (const { name, read } of DESCRIBED) {
    const workbook = await read();
    const before = reading(workbook);
    const failed = combinations().flatMap((names) => {
      const found = differences(before, reading(changed(workbook, names)));
      return found.length > 0 ? [`${names.join('＋')}: ${found.slice(0, MOST).join('; ')}`] : [];
    });
    wrong += failed.length;
    const all = combinations().length;
    rows.push(`| ${[name, before.cells.size, all, all - failed.length].join(' | ')} |`);
    process.stdout.write(`${name}: ${String(before.cells.size)} cells, ${String(all - failed.length)} of ${String(all)} combinations read alike\n${failed.map((each) => `  ${each}\n`).join('')}`);
  }
  writeSection(DOCUMENT, 'product', ['| 版式 | 读出的格 | 变化的组合 | 读出完全相同 |', '|---|---|---|---|', ...rows]);
  process.exitCode = wrong === 0 ? 0 : 1;
}

void main();
