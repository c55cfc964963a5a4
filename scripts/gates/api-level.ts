/**
 * Finds calls in src/ that need a newer Excel than the oldest one Gouji supports. Types run ahead of the Office.js
 * library and of LTSC 2021, so code that compiles may fail there; the doc comments of the types say what needs what.
 * Names in `load("…")` texts are not seen here; the simulated Excel of the tests refuses those.
 */
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

type Levels = { readonly [set: string]: string };

/** Office LTSC 2021. Sets that never belong to it are at 0. */
const HIGHEST: Levels = {
  ExcelApi: '1.14',
  ExcelApiOnline: '0',
  ExcelApiDesktop: '0',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  CustomFunctionsRuntime: '1.3',
};

export interface TooNew {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly set: string;
  readonly needs: string;
  readonly highest: string;
}

export function findTooNew(files: readonly string[], options: ts.CompilerOptions, levels: Levels = HIGHEST): TooNew[] {
  const program = ts.createProgram(files, options);
  const wanted = new Set(files);
  return program
    .getSourceFiles()
    .filter((source) => wanted.has(source.fileName))
    .flatMap((source) => findInFile(source, program.getTypeChecker(), levels));
}

function findInFile(source: ts.SourceFile, checker: ts.TypeChecker, levels: Levels): TooNew[] {
  const found: TooNew[] = [];
  const visit = (node: ts.Node): void => {
    const declarations = declarationsUsed(node, checker);
    if (declarations.length > 0) {
      const requirement = requirementOf(declarations);
      const highest = requirement && levels[requirement.set];
      if (requirement && highest !== undefined && compare(requirement.version, highest) > 0) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const expression = node.getText(source).replace(/\s+/g, ' ').slice(-60);
        found.push({ file: source.fileName, line: line + 1, expression, set: requirement.set, needs: requirement.version, highest });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is used by `range.member`, `range['member']`, `{ member } = range` and `load({ member: true })`. */
function declarationsUsed(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return memberOf(checker.getTypeAtLocation(node.expression), node.argumentExpression.text);
  }
  if (ts.isBindingElement(node)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? memberOf(checker.getTypeAtLocation(node.parent), name.text) : [];
  }
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
    const expected = checker.getContextualType(node.parent);
    return memberOf(expected && checker.getNonNullableType(expected), node.name.text);
  }
  return [];
}

function memberOf(type: ts.Type | undefined, name: string): readonly ts.Declaration[] {
  return type?.getProperty(name)?.declarations ?? [];
}

interface Requirement {
  readonly set: string;
  readonly version: string;
}

function requirementOf(declarations: readonly ts.Declaration[]): Requirement | undefined {
  const requirements = declarations.filter(isOfficeType).flatMap((declaration) => apiSet(declaration) ?? []);
  // Overloads of one method may differ; the oldest is enough to call it.
  return requirements.sort((a, b) => compare(a.version, b.version))[0];
}

function isOfficeType(declaration: ts.Declaration): boolean {
  return /@types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName);
}

function apiSet(declaration: ts.Declaration): Requirement | undefined {
  const text = declaration.getSourceFile().text;
  const comment = (ts.getLeadingCommentRanges(text, declaration.pos) ?? []).pop();
  const match = comment && /Api set: ([A-Za-z]+) (\d+(?:\.\d+)*)/.exec(text.slice(comment.pos, comment.end));
  return match?.[1] && match[2] ? { set: match[1], version: match[2] } : undefined;
}

/** Part by part: 1.9 is older than 1.10. */
function compare(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function describeTooNew({ file, line, expression, set, needs, highest }: TooNew): string {
  return `${relative(process.cwd(), file)}:${line} ${expression} needs ${set} ${needs} > ${highest}`;
}

/** The folders of src/ in which any file names an Office namespace; elsewhere nothing of Office can be reached. */
export function findTooNewInProject(configFile: string): TooNew[] {
  const root = dirname(configFile);
  const { config, error } = ts.readConfigFile(configFile, (path) => ts.sys.readFile(path)) as { config: unknown; error?: ts.Diagnostic };
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = fileNames.filter((file) => file.startsWith(`${join(root, 'src')}/`));
  const folders = new Set(files.filter(namesOffice).map(dirname));
  return findTooNew(files.filter((file) => folders.has(dirname(file))), options);
}

function namesOffice(file: string): boolean {
  return /\b(Excel|Office|OfficeExtension|OfficeRuntime|CustomFunctions)\./.test(ts.sys.readFile(file) ?? '');
}

if (require.main === module) {
  const found = findTooNewInProject(join(__dirname, '../../tsconfig.json'));
  for (const each of found) console.error(describeTooNew(each));
  if (found.length === 0) console.log(`no call in src/ needs more than ExcelApi ${HIGHEST['ExcelApi'] ?? ''}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
