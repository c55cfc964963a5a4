/** npm run generate:functions – writes the metadata of the functions and their docs pages from the registry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputs } from './outputs';

const root = join(__dirname, '..', '..');
for (const [path, text] of outputs()) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
