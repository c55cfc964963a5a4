import type { FormRelation, Severity } from '../core';
import { FORM_SETS } from '../forms';
import { compileRelation, FormulaError, type Relation, SchemaSet } from '../relations';

/** The user's own relations (自定义审核公式), compiled. */
export interface UserRelations {
  readonly relations: readonly Relation[];
}

/** A line that cannot be understood: where, and a sentence. `line` and `column` count from 1. */
export class UserRelationError extends Error {
  override readonly name = 'UserRelationError';
  constructor(
    message: string,
    readonly fileName: string,
    readonly line: number,
    readonly column: number,
    readonly length: number,
    readonly lineText: string,
  ) {
    super(message);
  }
}

const HOME = /^\s*\[\s*(\d\d)\s*\]\s*$/;
const NAMED = /^\s*([A-Za-z][\w-]*)\s*(?:[（(]\s*(必错|需确认|提示)\s*[)）])?\s*[:：]\s*/;
const SEVERITY: Readonly<Record<string, Severity>> = { 必错: 'error', 需确认: 'warning', 提示: 'hint' };

/**
 * One relation a line, in the language of docs/relations.md:
 * `Z1（需确认）：05.合计.基本支出 ≤ 1000   # 一句话说明`. `[05]` makes 05 the table of the lines below it; `#` begins a remark.
 */
export function parseUserRelations(text: string, fileName: string): UserRelations {
  const schemas = new SchemaSet(FORM_SETS.flatMap((set) => set.forms));
  const relations: Relation[] = [];
  let home: string | null = null;
  text.split(/\r?\n/).forEach((rawLine, index) => {
    const lineText = index === 0 ? rawLine.replace(/^\ufeff/, '') : rawLine;
    const [code = '', ...remark] = lineText.split('#');
    if (code.trim() === '') return;
    const section = HOME.exec(code);
    if (section?.[1]) {
      home = section[1];
      return;
    }
    relations.push(compileLine(code, remark.join('#').trim(), { fileName, line: index + 1, lineText, home, schemas }));
  });
  return { relations };
}

interface Place {
  readonly fileName: string;
  readonly line: number;
  readonly lineText: string;
  readonly home: string | null;
  readonly schemas: SchemaSet;
}

function compileLine(code: string, remark: string, place: Place): Relation {
  const named = NAMED.exec(code);
  const offset = named?.[0].length ?? code.length - code.trimStart().length;
  const formula = code.slice(offset).trimEnd();
  const sentence = remark === '' ? formula : remark;
  const source: FormRelation = {
    id: named?.[1] ?? `自定义-${place.line}`,
    text: formula,
    sentence: { zh: sentence, en: sentence },
    basis: `自定义审核公式 ${place.fileName} 第 ${place.line} 行`,
    severity: SEVERITY[named?.[2] ?? ''] ?? 'error',
    tolerance: 'derived',
  };
  try {
    return compileRelation(source, place.schemas, place.home);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const column = offset + Math.min(error.offset, formula.length) + 1;
    throw new UserRelationError(error.message, place.fileName, place.line, column, Math.max(1, error.length), place.lineText);
  }
}
