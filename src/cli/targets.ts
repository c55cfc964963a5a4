import { writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import type { Reported } from '../report/model';
import { CannotRun } from './exit';
import { identityOf, kindOf, refusal, shown } from './paths';

type Renderer = (files: readonly Reported[]) => string | Uint8Array;

/** Loaded only when asked for: most runs write no report. */
const RENDERERS: Readonly<Record<string, () => Promise<Renderer>>> = {
  '.md': async () => (await import('../report/markdown')).renderMarkdown,
  '.html': async () => (await import('../report/html')).renderHtml,
  '.xlsx': async () => (await import('../report/xlsx')).renderXlsx,
};

/** Everything that can be known before the work is done is refused before it: kind, place, writing over an input or over what is there. */
export async function verifyTargets(targets: readonly string[], inputs: readonly string[], force: boolean): Promise<void> {
  const identities = new Set(await Promise.all(inputs.map(identityOf)));
  for (const target of targets) {
    if (rendererFor(target) === undefined) {
      throw new CannotRun(`不能写出报告“${shown(target)}”：只能是 .xlsx、.md 或 .html 文件。`);
    }
    if ((await kindOf(dirname(target))) !== 'folder') {
      throw new CannotRun(`不能写出报告“${shown(target)}”：文件夹“${shown(dirname(target))}”不存在。`);
    }
    const kind = await kindOf(target);
    if (kind === 'folder' || kind === 'refused') {
      throw new CannotRun(`不能写出报告“${shown(target)}”：${kind === 'folder' ? '这是一个文件夹' : '没有权限'}。`);
    }
    const identity = await identityOf(target);
    if (identity !== undefined && identities.has(identity)) {
      throw new CannotRun(`不能写出报告“${shown(target)}”：它也是这次要读的文件，请换一个文件名。`);
    }
    if (identity !== undefined && !force) throw new CannotRun(`报告“${shown(target)}”已经存在。请换一个文件名，或加 --force 覆盖它。`);
  }
}

export async function writeTargets(targets: readonly string[], files: readonly Reported[]): Promise<void> {
  for (const target of targets) {
    const render = await rendererFor(target)?.();
    if (!render) continue;
    try {
      await writeFile(target, render(files));
    } catch (error) {
      throw new CannotRun(`报告“${shown(target)}”没有写成：${refusal(error)}。`, { cause: error });
    }
  }
}

function rendererFor(target: string): (() => Promise<Renderer>) | undefined {
  return RENDERERS[extname(target).toLowerCase()];
}
