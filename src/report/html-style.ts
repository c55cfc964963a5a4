/** Colour only repeats what shape and word already say; on paper the page is black on white. */
export const STYLE = `
@page { size: A4; margin: 16mm 14mm; }
* { box-sizing: border-box; }
body { max-width: 190mm; margin: 0 auto; padding: 8mm 4mm; color: #1b1b1b; background: #fff;
  font: 14px/1.6 "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h1 { font-size: 22px; margin: 0 0 8px; }
h2 { font-size: 17px; margin: 24px 0 4px; padding-top: 8px; border-top: 2px solid #1b1b1b; overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 20px 0 6px; break-after: avoid; }
h4 { font-size: 14px; margin: 0 0 4px; }
p { margin: 2px 0; overflow-wrap: anywhere; }
ul { margin: 2px 0; padding-left: 20px; }
table { border-collapse: collapse; margin: 4px 0; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #b5b5b5; padding: 1px 8px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f2f2f2; font-weight: 600; }
.amount { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.cell { font-variant-numeric: tabular-nums; }
.coverage { font-weight: 600; }
article { margin: 6px 0; padding: 6px 10px; border: 1px solid #d0d0d0; border-left-width: 4px; break-inside: avoid-page; }
article.error { border-left-color: #b10e1c; } article.error .mark { color: #b10e1c; }
article.warning { border-left-color: #8a5a00; } article.warning .mark { color: #8a5a00; }
article.hint { border-left-color: #0f548c; } article.hint .mark { color: #0f548c; }
article.rounding { border-left-color: #6b6b6b; } article.rounding .mark { color: #575757; }
.difference { font-size: 18px; font-variant-numeric: tabular-nums; }
.rule { float: right; margin-left: 8px; font-weight: 400; color: #575757; }
.basis { color: #575757; font-size: 13px; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`;
