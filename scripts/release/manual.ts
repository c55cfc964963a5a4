/** 使用说明: docs/*.md as pages that link to each other, with their pictures, and one page that finds words in all of them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { STYLE } from '../build/help';
import { filesBelow } from './archive';
import { SEARCH } from './search';

const DOCS = join(__dirname, '..', '..', 'docs');
/** Texts that stand elsewhere in the release. */
const ELSEWHERE = /^release\//;
/** The contents, in the order a reader needs them; what is not named follows. */
const FIRST = ['first-minutes', 'help', 'workbench', 'excel', 'wps', 'excel-vs-wps', 'cli', 'relations', 'functions/index', 'rules/README'];

interface Page {
  readonly file: string;
  readonly title: string;
  readonly html: string;
  readonly text: string;
}

/** File name below 使用说明 → content. */
export function manualPages(): ReadonlyMap<string, string | Uint8Array> {
  const files = filesBelow(DOCS).filter((name) => !ELSEWHERE.test(name));
  const pages = files.filter((name) => name.endsWith('.md')).map(pageOf);
  const pictures = files.filter((name) => name.endsWith('.png'));
  return new Map<string, string | Uint8Array>([
    ['index.html', indexPage(pages)],
    ...pages.map(({ file, title, html }) => [file, shell(title, `<nav><a href="${'../'.repeat(file.split('/').length - 1)}index.html">目录与搜索</a></nav>\n${html}`)] as const),
    ...pictures.map((name) => [name, readFileSync(join(DOCS, name))] as const),
  ]);
}

function pageOf(name: string): Page {
  const markdown = readFileSync(join(DOCS, name), 'utf8');
  const html = marked.parse(markdown, {
    async: false,
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'link' && !/^[a-z]+:/i.test(token.href)) token.href = token.href.replace(/\.md(?=#|$)/, '.html');
    },
  });
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1]?.replace(/[`*]/g, '') ?? name;
  return { file: name.replace(/\.md$/, '.html'), title, html: withAnchors(html), text: plain(html) };
}

/** Headings can be linked to by their words, as the Markdown files do. */
function withAnchors(html: string): string {
  return html.replace(/<h([1-6])>([\s\S]*?)<\/h\1>/g, (_, level: string, inner: string) => {
    const id = plain(inner).toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
}

function plain(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return html.replace(/<[^>]+>/g, ' ').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, ' ').trim();
}

function indexPage(pages: readonly Page[]): string {
  const place = ({ file }: Page): number => {
    const found = FIRST.indexOf(file.replace(/\.html$/, ''));
    return found < 0 ? FIRST.length : found;
  };
  const sorted = [...pages].sort((a, b) => place(a) - place(b));
  const list = (heading: string, chosen: readonly Page[]): string =>
    chosen.length === 0 ? '' : `<h2>${heading}</h2>\n<ul>\n${chosen.map(({ file, title }) => `<li><a href="${file}">${escaped(title)}</a></li>`).join('\n')}\n</ul>\n`;
  const isGuide = (page: Page): boolean => place(page) < FIRST.length;
  const within = (folder: string) => (page: Page): boolean => !isGuide(page) && page.file.startsWith(folder);
  const rest = (page: Page): boolean => !isGuide(page) && !page.file.includes('/');
  const data = JSON.stringify(sorted.map(({ file, title, text }) => ({ file, title, text }))).replaceAll('<', '\\u003c');
  return shell(
    '勾稽使用说明',
    `<h1>勾稽使用说明</h1>
<form role="search"><label for="words">搜索 </label><input id="words" type="search" autocomplete="off" autofocus placeholder="如：尾差、撤销、GJ.EXECRATE"></form>
<p id="count" role="status"></p>
<ol id="found"></ol>
<div id="contents">
${list('使用', sorted.filter(isGuide))}${list('函数，一个一页', sorted.filter(within('functions/')))}${list('规则，一条一页', sorted.filter(within('rules/')))}${list('开发', sorted.filter(rest))}</div>`,
    `const PAGES=${data};\n${SEARCH}`,
  );
}

function shell(title: string, body: string, script = ''): string {
  const code = script === '' ? '' : `\n${script}\n`;
  const scripts = code === '' ? "'none'" : `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scripts}; style-src 'unsafe-inline'; img-src 'self' file: data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – 勾稽</title>
<style>${STYLE}img{max-width:100%;height:auto}mark{background:#ffe08a;color:#000}input{font:inherit;padding:.3rem .6rem;width:60%}</style>
</head>
<body>
<main>
${body}
</main>
${code === '' ? '' : `<script>${code}</script>\n`}</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
