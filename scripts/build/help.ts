/** The help pages of the add-in: docs/*.md as plain HTML without scripts. */
import { marked } from 'marked';
import { contentSecurityPolicy } from './csp';

/** docs/help.md → help/index.html, docs/functions/TIE.md → help/functions/TIE.html. */
export function helpFile(docsPath: string): string {
  const path = docsPath.replaceAll('\\', '/').replace(/^docs\//, '').replace(/\.md$/, '.html');
  return `help/${path === 'help.html' ? 'index.html' : path}`;
}

/** Links between the Markdown files become links between the pages. */
function linkTarget(href: string): string {
  if (/^[a-z]+:/i.test(href)) return href;
  return href.replace(/(^|\/)help\.md(?=#|$)/, '$1index.html').replace(/\.md(?=#|$)/, '.html');
}

export function helpPage(markdown: string): string {
  const title = /^#\s+(.+)$/m.exec(markdown)?.[1]?.replace(/[`*]/g, '') ?? '勾稽';
  const body = marked.parse(markdown, {
    async: false,
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'link') token.href = linkTarget(token.href);
    },
  });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(false)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – 勾稽</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:15px/1.7 "Segoe UI","Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1rem 1.25rem 4rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem}
code,pre{font-family:Consolas,"Cascadia Mono",monospace;font-size:.92em}
pre{overflow-x:auto;padding:.75rem;border:1px solid #8886;border-radius:4px}
table{border-collapse:collapse;display:block;overflow-x:auto}
th,td{border:1px solid #8888;padding:.25rem .6rem;text-align:left;vertical-align:top}
`;
