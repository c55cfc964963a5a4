import { clean } from './clean';
import { STYLE } from './html-style';
import { type FindingView, type GroupView, type Reported, type ReportView, titled, viewOf } from './model';
import { comparisonWords, differenceWords, operandLines } from './operands';
import { isFailed } from './outcome';
import { MARK_WORDS, MARKS, WORDS } from './words';

/** Markup that is safe to put into the page; only `html` makes it, so that no text of a sheet gets in unescaped. */
class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + string + markupOf(parts[i] ?? ''), ''));
}

function markupOf(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map((markup) => markup.text).join('');
  return String(part).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const NOTHING = html``;
/** Even if something slipped through, the page may not load or run anything. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A page that stands alone: no script, nothing loaded, ready to print on A4. */
export function renderHtml(outcomes: readonly Reported[]): string {
  return html`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${WORDS.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<h1>${WORDS.title}</h1>
${outcomes.length > 1 ? contents(outcomes) : NOTHING}${outcomes.map(section)}</body>
</html>
`.text;
}

/** The files at a glance, each leading to its own part. */
function contents(outcomes: readonly Reported[]): Markup {
  const rows = outcomes.map((outcome, index) => {
    const link = html`<a href="#file-${index + 1}">${clean(outcome.file)}</a>`;
    if (isFailed(outcome)) return html`<tr><td>${link}</td><td colspan="${MARKS.length + 2}">${WORDS.notRead}</td></tr>
`;
    const { counts, uncertain, unrecognised, notChecked: left } = viewOf(outcome);
    const numbers = [...MARKS.map((mark) => counts[mark]), uncertain.length + unrecognised.length, left.reduce((total, { count }) => total + count, 0)];
    return html`<tr><td>${link}</td>${numbers.map((count) => html`<td class="amount">${count}</td>`)}</tr>
`;
  });
  return html`<table>
<thead><tr><th>文件</th>${MARKS.map((mark) => html`<th class="amount">${MARK_WORDS[mark].shape} ${MARK_WORDS[mark].word}</th>`)}<th class="amount">未读</th><th class="amount">未检查</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function section(outcome: Reported, index: number): Markup {
  if (isFailed(outcome)) {
    return html`<section id="file-${index + 1}">
<h2>${clean(outcome.file)}</h2>
<p class="unread"><strong>${WORDS.notRead}</strong>：${clean(outcome.error.message)}</p>
</section>
`;
  }
  const view = viewOf(outcome);
  return html`<section id="file-${index + 1}">
<h2>${view.file}</h2>
<p class="coverage">${view.coverage}</p>
${view.relations === '' ? NOTHING : html`<p>${view.relations}</p>`}${view.rollUp === '' ? NOTHING : html`<p>${view.rollUp}</p>`}
${view.units.length > 0 ? html`<ul>${view.units.map(({ name, said }) => html`<li>${name}：${said}</li>`)}</ul>
` : NOTHING}<p class="counts">${view.verdict}</p>
${view.groups.map(groupOf)}${recognised(view)}${reasons(WORDS.notChecked, view.notChecked)}${reasons(WORDS.notApplicable, view.notApplicable)}</section>
`;
}

function groupOf(group: GroupView): Markup {
  return html`<h3>${group.heading}（${WORDS.groupCount(group.count)}）</h3>
${group.findings.map(findingOf)}`;
}

function findingOf(finding: FindingView): Markup {
  const { shape, word } = MARK_WORDS[finding.mark];
  return html`<article class="${finding.mark}">
<h4><span class="rule">${finding.rule}</span><span class="mark">${shape} ${word}</span> ${finding.message}</h4>
${detail(finding)}${finding.basis === '' ? NOTHING : html`<p class="basis">${WORDS.basis}：${finding.basis}</p>
`}</article>
`;
}

function detail(finding: FindingView): Markup {
  const { arithmetic } = finding;
  const passages = [
    ...finding.passages.map((passage) => html`<p>${WORDS.passages}：<span class="cell">${passage}</span></p>
`),
    ...(finding.rewording === undefined ? [] : [html`<p>${finding.rewording}</p>
`]),
  ];
  if (!arithmetic) {
    if (finding.cells.length === 0) return html`${passages}`;
    return html`${passages}<p>${WORDS.cells}：<span class="cell">${finding.cells.join('、')}</span></p>
`;
  }
  const { lines, blanks } = operandLines(arithmetic);
  const difference = differenceWords(arithmetic);
  const comparison = comparisonWords(arithmetic);
  const verdict =
    difference === undefined ? html`${comparison}` : html`${WORDS.difference} <strong class="difference">${difference}</strong>（${comparison}）`;
  return html`${passages}<p>${verdict}</p>
<p>${WORDS.formula}：${arithmetic.formula}</p>
<table>
<thead><tr><th>项目</th><th class="amount">数</th><th>单元格</th></tr></thead>
<tbody>
${lines.map((line) => html`<tr><td>${line.name}</td><td class="amount">${line.value}</td><td class="cell">${line.cell}</td></tr>
`)}</tbody>
</table>
${blanks === undefined ? NOTHING : html`<p>${blanks}</p>
`}${arithmetic.tolerance === undefined ? NOTHING : html`<p>${arithmetic.tolerance}</p>
`}`;
}

function recognised(view: ReportView): Markup {
  const notes = [...view.uncertain, ...(view.unrecognised.length > 0 ? [WORDS.unrecognised(view.unrecognised)] : [])];
  return html`<h3>${WORDS.recognised(view.tables.length)}</h3>
<table>
<thead><tr><th>表号</th><th>表名</th><th>位置</th><th>单位</th><th>结果</th></tr></thead>
<tbody>
${view.tables.map((t) => html`<tr><td>${t.no}</td><td>${titled(t)}</td><td class="cell">${t.place}</td><td>${t.unit}</td><td>${t.state}</td></tr>
`)}</tbody>
</table>
${notes.map((note) => html`<p>${note}</p>
`)}`;
}

function reasons(heading: string, all: ReportView['notChecked']): Markup {
  if (all.length === 0) return NOTHING;
  const items = all.map(
    ({ count, why, rules }) => html`<li>${WORDS.notCheckedReason(count, why, rules)}</li>
`,
  );
  return html`<h3>${heading}</h3>
<ul>
${items}</ul>
`;
}
