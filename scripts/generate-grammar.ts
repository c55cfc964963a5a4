import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import peggy from 'peggy';

/** Builds the parser of the relation language from its grammar; a test proves that the committed one is fresh. */
const FOLDER = join(__dirname, '../src/relations');

export const GRAMMAR = join(FOLDER, 'grammar.peggy');
export const PARSER = join(FOLDER, 'grammar.generated.js');

export function buildParser(): string {
  const source = peggy.generate(readFileSync(GRAMMAR, 'utf8'), {
    output: 'source',
    format: 'commonjs',
    allowedStartRules: ['Formula'],
  });
  return format('%s', source).replace(/[ \t]+$/gm, '');
}

if (require.main === module) writeFileSync(PARSER, buildParser());
