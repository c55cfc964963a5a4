/** Imports point one way (docs/architecture.md). Each rule says who may not know whom, and why. */
const inside = (place) => (place.endsWith('.ts') ? `^src/${place.replace('.', '\\.')}$` : `^src/${place}/`);

const may = (from, allowed) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: `src/${from} may import only ${allowed.length > 0 ? allowed.join(', ') : 'itself'} from src`,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...allowed].map(inside) },
});

const PURE = '^src/(core|relations|forms|recognise|scoring|narrative|rules|check|fill)/';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    may('core', []),
    may('relations', ['core']),
    may('forms', ['core', 'relations']),
    may('recognise', ['core', 'relations', 'forms']),
    may('scoring', ['core']),
    may('rules', ['core', 'relations', 'forms', 'recognise', 'scoring']),
    may('check', ['core', 'relations', 'forms', 'recognise', 'scoring', 'rules']),
    may('fill', ['core', 'relations', 'forms', 'recognise', 'scoring', 'hosts/port.ts']),
    may('functions', ['core', 'scoring']),
    may('report', ['core', 'check', 'i18n', 'hosts/port.ts']),
    may('i18n', ['core', 'check']),
    { ...may('hosts', ['core']), comment: 'a host knows workbooks, not forms' },
    may('session', ['core', 'relations', 'forms', 'recognise', 'scoring', 'rules', 'check', 'fill', 'report', 'hosts/port.ts', 'i18n']),
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
