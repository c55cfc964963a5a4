import type { Formula } from './ast';
import { parse as parseGrammar, SyntaxError as GrammarError } from './grammar.generated';

/** A formula that cannot be understood: a sentence for the user and where in the text it went wrong. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  constructor(
    message: string,
    readonly offset: number,
    readonly length: number,
  ) {
    super(message);
  }
}

/** Text → AST. Throws FormulaError with a Chinese sentence and a position; knows nothing of any form. */
export function parseFormula(text: string): Formula {
  refuseDeep(text);
  try {
    return parseGrammar(text);
  } catch (error) {
    if (error instanceof GrammarError) {
      const { start } = error.location;
      throw new FormulaError(describe(error), start.offset, 1);
    }
    throw error;
  }
}

/** Deeper than any relation of a form; the parser goes down one call after the other and must not run out of them. */
const DEEPEST = 100;

function refuseDeep(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
    if (depth > DEEPEST) throw new FormulaError(`括号套了 ${DEEPEST} 层以上：请检查有没有漏写右括号，或分成几条关系`, at, 1);
  }
}

function describe(error: GrammarError): string {
  const expected = new Set((error.expected ?? []).map((item) => item.description ?? item.text ?? '').filter(Boolean));
  // Where a name may stand nothing but an operand may; every formula may go on.
  const words = expected.has('名称') ? ['名称、数字或括号'] : [...expected].filter((word) => word !== '空格');
  const found = error.found === null ? '公式到这里就结束了' : `这里是“${error.found}”`;
  return `${found}，应为${words.slice(0, 4).join('、')}`;
}
