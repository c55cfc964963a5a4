import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

const root = join(__dirname, '../..');

/** The project's own rules over a small tree of files: what they complain of, as `rule: from → to`. */
function violations(files: Readonly<Record<string, string>>): readonly string[] {
  const place = mkdtempSync(join(tmpdir(), 'gouji-imports-'));
  try {
    const all = { ...files, '.dependency-cruiser.cjs': text('.dependency-cruiser.cjs'), 'docs/architecture.md': text('docs/architecture.md'), 'tsconfig.json': '{}' };
    for (const [name, content] of Object.entries(all)) {
      mkdirSync(join(place, dirname(name)), { recursive: true });
      writeFileSync(join(place, name), content);
    }
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout, stderr } = spawnSync(process.execPath, [program, 'src', '--output-type', 'json'], { cwd: place, encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    const found = JSON.parse(stdout) as { summary: { violations: readonly { rule: { name: string }; from: string; to: string }[] } };
    return found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function text(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

test('imports against the table of docs/architecture.md, and circles inside a folder, are refused', () => {
  expect(
    violations({
      'src/core/a.ts': "import { b } from '../forms/b';\nexport const a = b;",
      'src/forms/b.ts': 'export const b = 1;',
      'src/taskpane/pane.ts': "import { page } from '../workbench/page';\nimport { port } from '../hosts/port';\nexport const pane = [page, port];",
      'src/workbench/page.ts': 'export const page = 1;',
      'src/hosts/port.ts': 'export const port = 1;',
      'src/cli/one.ts': "import type { Two } from './two';\nexport type One = Two | 1;",
      'src/cli/two.ts': "import type { One } from './one';\nexport type Two = One | 2;",
    }),
  ).toEqual([
    'core-imports: src/core/a.ts → src/forms/b.ts',
    'no-circular: src/cli/one.ts → src/cli/two.ts',
    'taskpane-imports: src/taskpane/pane.ts → src/workbench/page.ts',
  ]);
});

test('a folder without a row in the table is refused', () => {
  expect(() => violations({ 'src/nowhere/a.ts': 'export const a = 1;' })).toThrow('docs/architecture.md has no row for src/nowhere');
});
