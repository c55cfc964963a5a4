import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILE, rulesIndex } from '../../scripts/docs/rules-index';
import type { Severity } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { RULES } from '../../src/rules';

const FOLDER = join(__dirname, '..', '..', 'docs', 'rules');
const SECTIONS = ['## 查什么', '## 依据', '## 例', '## 怎样处理', '## 不报什么'];
const SEVERITY: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['级别：必错', 'Severity: error'],
  warning: ['级别：需确认', 'Severity: warning'],
  hint: ['级别：提示', 'Severity: hint'],
};

function page(id: string): string {
  if (!existsSync(join(FOLDER, `${id}.md`))) throw new Error(`docs/rules/${id}.md is missing; docs/adding-a-form.md says what a page holds`);
  return readFileSync(join(FOLDER, `${id}.md`), 'utf8');
}

const RELATIONS = FORM_SETS.flatMap((set) => [...set.forms.flatMap(({ relations }) => relations), ...set.relations]);
const SUMS = FORM_SETS.flatMap(({ forms }) => forms)
  .flatMap(({ parts }) => parts)
  .flatMap(({ rows }) => (rows.kind === 'codes' ? [rows.sumId] : rows.kind === 'fixed' ? rows.rows.map(({ sumId }) => sumId) : []))
  .filter((id) => id !== undefined);

/** A message as a pattern: each placeholder stands for some text. */
function pattern(template: string): RegExp {
  return new RegExp(`^${template.split(/\{\{\w+\}\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const text = page(id);

  test('has a Chinese and an English half with the titles and the severity of the rule', () => {
    expect(text.split('\n')[0]).toBe(`# ${id} ${rule.title.zh}`);
    expect(text).toContain(`\n---\n\n# ${id} ${rule.title.en}\n`);
    for (const line of SEVERITY[rule.severity]) expect(text).toContain(`\n${line}`);
    for (const word of ['Holding:', 'Failing:', 'To resolve,', 'Not reported:']) expect(text).toContain(word);
  });

  test('has every section, in order', () => {
    const places = SECTIONS.map((section) => text.indexOf(`\n${section}\n`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/成立[：（][\s\S]*不成立[：（]/);
  });

  test('quotes the rule as it speaks', () => {
    const quotes = text.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
    const patterns = Object.values(rule.messages).map(({ zh }) => pattern(zh));
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((quote) => !patterns.some((each) => each.test(quote)))).toEqual([]);
  });
});

test('the page of Fx-09car says the relation as the form has it', () => {
  const relation = RELATIONS.find(({ id }) => id === 'Fx-09car');
  expect(relation).toBeDefined();
  expect(page('Fx-09car')).toContain(`\`${relation?.text}\``);
  expect(page('Fx-09car')).toContain(`\n> ${relation?.sentence.zh}\n`);
});

test('no page stands for a rule or relation that does not exist', () => {
  const pages = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, '')).filter((name) => name !== 'README');
  const known = new Set([...RULES.map(({ id }) => id), ...RELATIONS.map(({ id }) => id), ...SUMS]);
  expect(pages.filter((id) => !known.has(id))).toEqual([]);
});

test('the index is what npm run docs:rules writes, links every page and names every relation', () => {
  const index = readFileSync(INDEX_FILE, 'utf8');
  if (index !== rulesIndex()) throw new Error('docs/rules/README.md is not what rules and forms say now: npm run docs:rules');
  for (const { id } of RULES) expect(index).toContain(`| [${id}](${id}.md) |`);
  expect(index).toContain('| [Fx-09car](Fx-09car.md) |');
  for (const id of [...RELATIONS.map((relation) => relation.id), ...SUMS]) expect(index).toMatch(new RegExp(`\\| \\[?${id}[\\] ]`));
});
