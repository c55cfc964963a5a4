import type { Language } from '../../src/core';
import { CATEGORIES, type Category, type Example, formulaText, FUNCTIONS, NAMESPACE, signature, type WorksheetFunction } from '../../src/functions';

const WORDS = {
  zh: {
    parameters: ['参数', '含义', '单位', '未填', '示例'],
    optional: '（可省）',
    result: '结果',
    remarks: '说明',
    examples: '示例',
    exampleColumns: ['公式', '结果', '出处'],
    native: '不用加载项的写法（单元格地址按实际改）',
    basis: '依据',
  },
  en: {
    parameters: ['Parameter', 'Meaning', 'Unit', 'Blank', 'Example'],
    optional: ' (optional)',
    result: 'Result',
    remarks: 'Remarks',
    examples: 'Examples',
    exampleColumns: ['Formula', 'Result', 'From'],
    native: 'Without the add-in (adapt the cells)',
    basis: 'Basis',
  },
} as const;

/** docs/functions/NAME.md: Chinese first, then English. */
export function functionPage(definition: WorksheetFunction): string {
  return `# ${definition.name}

${half(definition, 'zh')}
---

## English

${half(definition, 'en')}`;
}

function half(definition: WorksheetFunction, language: Language): string {
  const words = WORDS[language];
  const level = language === 'zh' ? '##' : '###';
  const parts = [
    definition.description[language] + (language === 'zh' ? '。' : '.'),
    `\`\`\`\n=${signature(NAMESPACE, definition, language)}\n\`\`\``,
    table(words.parameters, definition.parameters.map((parameter) => [
      parameter.name[language] + (parameter.optional ? words.optional : ''),
      parameter.description[language],
      parameter.unit ?? '',
      parameter.whatBlankMeans[language],
      parameter.example === '' ? '' : `\`${parameter.example}\``,
    ])),
    `**${words.result}** ${definition.result.meaning[language]}`,
    ...(definition.remarks === undefined ? [] : [`${level} ${words.remarks}`, definition.remarks.map((remark) => `- ${remark[language]}`).join('\n')]),
    `${level} ${words.examples}`,
    table(words.exampleColumns, definition.examples.map((example) => exampleRow(definition, example, language))),
    ...(definition.nativeEquivalent === undefined ? [] : [`${words.native}${language === 'zh' ? '：' : ': '}\`${definition.nativeEquivalent}\``]),
    `${words.basis}${language === 'zh' ? '：' : ': '}${definition.source[language]}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function exampleRow(definition: WorksheetFunction, example: Example, language: Language): string[] {
  const from = example.from[language];
  const note = example.note?.[language];
  return [
    `\`${formulaText(NAMESPACE, definition.name, example.args)}\``,
    'error' in example ? `\`${example.error}\`` : resultText(example.result),
    note === undefined ? from : language === 'zh' ? `${from}（${note}）` : `${from} (${note})`,
  ];
}

function resultText(result: number | string | readonly (readonly (number | string)[])[]): string {
  if (typeof result === 'number') return String(result);
  if (typeof result === 'string') return result;
  return result.map((row) => row.join(' ')).join('<br>');
}

/** docs/functions/index.md. */
export function indexPage(): string {
  return `# 函数

公式里以 \`${NAMESPACE}.\` 开头，Excel 与 WPS 中名称相同。未填返回 \`#N/A\`，分母为 0 返回 \`#DIV/0!\`，参数写错返回 \`#VALUE!\`；原因见单元格旁的错误提示。小数形式的比率请设为百分比格式。

${indexTables('zh')}
## English

Formulas begin with \`${NAMESPACE}.\`; the names are the same in Excel and WPS. A blank gives \`#N/A\`, a zero denominator \`#DIV/0!\`, a wrong argument \`#VALUE!\`; the reason stands beside the cell's error mark. Rates are fractions: show them as percentages.

${indexTables('en')}`;
}

function indexTables(language: Language): string {
  const columns = language === 'zh' ? ['函数', '作用'] : ['Function', 'Purpose'];
  const level = language === 'zh' ? '##' : '###';
  const categories = Object.keys(CATEGORIES) as Category[];
  return categories
    .map((category) => {
      const rows = FUNCTIONS.filter((definition) => definition.category === category);
      const links = rows.map((definition) => [
        `[${signature(NAMESPACE, definition, language)}](${definition.name}.md)`.replace(/\[(?=[^\]]*\])(?!GJ)/g, '\\['),
        definition.description[language],
      ]);
      return `${level} ${CATEGORIES[category][language]}\n\n${table(columns, links)}\n`;
    })
    .join('\n');
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
