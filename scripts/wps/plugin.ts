import { join } from 'node:path';
import type { Compiler } from 'webpack';
import { buildWps } from './build';

/** Adds the WPS folder to a production build, with the address the Excel add-in is served from. */
export class WpsPlugin {
  constructor(private readonly site: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tapPromise('WpsPlugin', () => buildWps(join(compiler.outputPath, 'wps'), `${this.site}/wps`));
  }
}
