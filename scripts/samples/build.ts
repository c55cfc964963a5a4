import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageBytes } from './package-bytes';
import { SAMPLES } from './samples';

/** npm runs scripts in the project's own folder. */
const FOLDER = join(process.cwd(), 'samples');

async function main(): Promise<void> {
  for (const sample of SAMPLES) {
    const text = readFileSync(join(FOLDER, 'sources', sample.source), 'utf8');
    const bytes = await packageBytes(sample.build(text));
    writeFileSync(join(FOLDER, sample.file), bytes);
    process.stdout.write(`已生成 samples/${sample.file}（${bytes.length} 字节）\n`);
  }
}

void main();
