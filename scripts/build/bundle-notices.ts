import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { type BundledPackage, isUnacceptable, notices } from './notices';

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** THIRD-PARTY-NOTICES.txt of a page or program: every package with code in the bundle. Stops on a licence nobody agreed to. */
export function bundleNotices(root: string, { inputs }: Metafile): string {
  const folders = new Set(Object.keys(inputs).flatMap((input) => PACKAGE.exec(input)?.[1] ?? []));
  const packages = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const found = describe(join(root, folder));
    packages.set(`${found.name} ${found.version}`, found);
  }
  const refused = [...packages.values()].filter(({ license }) => isUnacceptable(license)).map(({ name, license }) => `${name} (${license})`);
  if (refused.length > 0) throw new Error(`The bundle holds packages under licences nobody agreed to: ${refused.join(', ')}.`);
  const apache = [...packages.values()].find(({ license, licenseText }) => license === 'Apache-2.0' && licenseText?.includes('END OF TERMS'))?.licenseText;
  return notices([...packages.values()].map((each) => withText(each, apache ?? null)), false);
}

/** The text of the Apache licence names nobody, so that of one package serves another that left it out. */
function withText(found: BundledPackage, apache: string | null): BundledPackage {
  return found.licenseText === null && found.license === 'Apache-2.0' ? { ...found, licenseText: apache } : found;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

function describe(folder: string): BundledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, author, repository } = manifest;
  const licenseText = fileText(folder, /^(?:licen[cs]e|copying)(?:[-.](?:md|txt|mit))?$/i);
  const noticeText = fileText(folder, /^notice(?:\.(?:md|txt))?$/i);
  return {
    name,
    version,
    license: manifest.license ?? statedIn(licenseText) ?? 'unknown',
    author: (typeof author === 'string' ? author : author?.name) ?? null,
    repository: (typeof repository === 'string' ? repository : repository?.url) ?? null,
    licenseText,
    ...(noticeText !== null && { noticeText }),
  };
}

/** For a package that carries its licence but does not name it. */
function statedIn(text: string | null): string | undefined {
  if (text === null) return undefined;
  if (/Apache License\s+Version 2\.0/.test(text)) return 'Apache-2.0';
  return /^(?:The )?MIT License/i.test(text.trim()) ? 'MIT' : undefined;
}

function fileText(folder: string, name: RegExp): string | null {
  const file = existsSync(folder) ? readdirSync(folder).find((each) => name.test(each)) : undefined;
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}
