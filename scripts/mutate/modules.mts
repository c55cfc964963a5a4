/**
 * Modules of the project that can be loaded again and again: a file is compiled once, as jest compiles it, and every `registry()` runs it anew.
 * Packages are Node's own, loaded once.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

type Body = (module: { exports: unknown }, exports: unknown, require: (name: string) => unknown, file: string, folder: string) => void;

const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts', '/index.tsx'];
const bodies = new Map<string, Body>();
const places = new Map<string, string>();

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function placeOf(name: string, folder: string): string {
  const path = join(folder, name);
  const known = places.get(path);
  if (known !== undefined) return known;
  const ending = ENDINGS.find((one) => isFile(path + one));
  if (ending === undefined) throw new Error(`${path} is not there.`);
  places.set(path, path + ending);
  return path + ending;
}

function bodyOf(path: string): Body {
  const known = bodies.get(path);
  if (known) return known;
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    filename: path,
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript', tsx: path.endsWith('x') }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const body = compileFunction(code, ['module', 'exports', 'require', '__filename', '__dirname'], { filename: path }) as Body;
  bodies.set(path, body);
  return body;
}

/** A `require` with no module loaded yet. */
export function registry(): (path: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    if (extname(path) === '.json') module.exports = JSON.parse(readFileSync(path, 'utf8'));
    else {
      const folder = dirname(path);
      const packages = createRequire(path);
      bodyOf(path)(module, module.exports, (name) => (name.startsWith('.') && !isBuiltin(name) ? load(placeOf(name, folder)) : packages(name)), path, folder);
    }
    return module.exports;
  };
  return load;
}
