/** Which of the changes that no test noticed the compiler refuses: `npm test` never gets as far as a test with those. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import ts from 'typescript';

const unnoticed = ({ status }: MutantResult): boolean => status === 'Survived' || status === 'NoCoverage';

function changed(text: string, { location: { start, end }, replacement = '' }: MutantResult): string {
  const lines = text.split('\n');
  const at = ({ line, column }: { line: number; column: number }): number => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return text.slice(0, at(start)) + replacement + text.slice(at(end));
}

/** Ids of the changes of `results` that the compiler refuses in the file itself; that a name is not used any more is no error here. */
export function refusedByCompiler(root: string, results: readonly MutantResult[]): ReadonlySet<string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] as string[], files: [] as string[] }, ts.sys, root);
  const suspects = results.filter(unnoticed);
  const texts = new Map<string, { version: number; text: string }>();
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    getCompilationSettings: () => ({ ...options, noUnusedLocals: false, noUnusedParameters: false }),
    getScriptFileNames: () => [...new Set(suspects.map(({ fileName }) => resolve(root, fileName)))],
    getScriptVersion: (path) => String(texts.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = texts.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return new Set(
    suspects.flatMap((one) => {
      const path = resolve(root, one.fileName);
      const before = readFileSync(path, 'utf8');
      const version = (texts.get(path)?.version ?? 0) + 1;
      texts.set(path, { version, text: changed(before, one) });
      const refused = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].length > 0;
      texts.set(path, { version: version + 1, text: before });
      return refused ? [one.id] : [];
    }),
  );
}
