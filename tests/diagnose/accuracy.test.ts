import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampledLines } from '../../scripts/accuracy/document';
import { sampledPlants } from '../../scripts/accuracy/planted/print';

test('docs/accuracy.md is fresh: what it prints of a sample of its cases is measured again', async () => {
  const page = readFileSync(join(__dirname, '../../docs/accuracy.md'), 'utf8');
  expect(page).toContain(await sampledLines());
  expect(page).toContain((await sampledPlants()).join('\n'));
});
