/** Scripts that run in a thread of their own, bundled whole as text: `import('./worker?source')` in any of our builds. */
import { join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = join(__dirname, '..', '..');
const ASKED = /\?source$/;
const NAMESPACE = 'worker';

interface Bundled {
  readonly text: string;
  readonly metafile: Metafile;
}

const bundled = new Map<string, Promise<Bundled>>();

/** For the oldest browser of any host: es2018, one classic script. */
export function workerBundle(path: string): Promise<Bundled> {
  const known = bundled.get(path) ?? bundle(path);
  bundled.set(path, known);
  return known;
}

async function bundle(path: string): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: ['es2018', 'chrome79'],
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

/** For esbuild. */
export const workerSources: Plugin = {
  name: 'worker-sources',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: ASKED }, ({ path, resolveDir }) => ({ path: relative(root, resolve(resolveDir, `${path.replace(ASKED, '')}.ts`)), namespace: NAMESPACE }));
    onLoad({ filter: /./, namespace: NAMESPACE }, async ({ path }) => ({ contents: (await workerBundle(join(root, path))).text, loader: 'text' }));
  },
};

/** What is in a bundle of esbuild, with what is in the workers it carries. */
export async function withWorkers(metafile: Metafile): Promise<Metafile> {
  const inside = Object.keys(metafile.inputs).flatMap((input) => (input.startsWith(`${NAMESPACE}:`) ? [input.slice(NAMESPACE.length + 1)] : []));
  const workers = await Promise.all(inside.map((path) => workerBundle(join(root, path))));
  return { ...metafile, inputs: Object.assign({}, metafile.inputs, ...workers.map((each) => each.metafile.inputs)) as Metafile['inputs'] };
}

/** Folders of the packages in a worker, which the licence plugin of webpack does not see. */
export async function workerPackages(path: string): Promise<string[]> {
  const { metafile } = await workerBundle(path);
  const folders = Object.keys(metafile.inputs).flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(folders)].map((folder) => join(root, folder));
}
