/**
 * Imports point one way. Who may know whom is the third column of the table in docs/architecture.md, read from there.
 * The other rules say what that table cannot.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROW = /^\| `([\w-]+)\/` \|[^|]*\|([^|]*)\|/gm;

/** Folder → what it may import from src; throws where a folder has no row. */
function importTable(text, folders) {
  const table = new Map([...text.matchAll(ROW)].map(([, folder, allowed]) => [folder, allowed.split(',').map((word) => word.trim()).filter((word) => word !== '–')]));
  const missing = folders.filter((folder) => !table.has(folder));
  if (missing.length > 0) throw new Error(`docs/architecture.md has no row for src/${missing.join(', src/')}: say there what it does and what it may import.`);
  return table;
}

const inside = (place) => (/\.\w+$/.test(place) ? `^src/${place.replace('.', '\\.')}$` : `^src/${place}/`);

const may = ([from, allowed]) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import only ${allowed.length > 0 ? allowed.join(', ') : 'itself'} from src (the table in docs/architecture.md)`,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...allowed].map(inside) },
});

const src = join(__dirname, 'src');
const folders = readdirSync(src, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const TABLE = importTable(readFileSync(join(__dirname, 'docs/architecture.md'), 'utf8'), folders);

const PURE = '^src/(core|subjects|relations|forms|recognise|scoring|narrative|rules|diagnose|check|fill)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', comment: 'types count as well', from: {}, to: { circular: true } },
    ...[...TABLE].map(may),
    {
      name: 'pure-core',
      severity: 'error',
      comment: 'between host.read and host.write nothing knows a host, a DOM, a clock or the file system',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-core-libraries',
      severity: 'error',
      comment: 'decimal.js is the only library the pure folders use',
      from: { path: PURE },
      to: { path: 'node_modules', pathNot: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-dev-dependency-at-run-time',
      severity: 'error',
      comment: 'what the command line imports must be installed with the package',
      from: { path: '^src/(cli|hosts/file|report)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json', '.d.ts'] },
  },
};
