import type { Localized } from '../core';
import type { Saved } from './document/changes';

/** The words of the page around the grid; the pane brings its own. */
export const WORDS = {
  title: { zh: '勾稽工作台', en: 'Gouji workbench' },
  open: { zh: '打开', en: 'Open' },
  openOwn: { zh: '打开自己的工作簿', en: 'Open your own workbook' },
  openHint: { zh: '也可以把文件拖到这里。.xlsx 可以编辑和保存；.xls、.et、.ods、.docx 和文字版 .pdf 只读。', en: 'Or drop a file here. .xlsx can be edited and saved; .xls, .et, .ods, .docx and text .pdf are read-only.' },
  private: { zh: '文件只在这台电脑的浏览器里处理，不上传，不联网。', en: 'Files are handled in the browser on this computer only. Nothing is uploaded.' },
  noDrafts: {
    zh: '这个浏览器不允许在本机保存草稿：没有保存的改动，关闭页面就没有了，请勤按“保存”。其余功能照常。',
    en: 'This browser keeps no drafts on this computer: what is not saved goes with the page, so save often. Everything else works.',
  },
  privateShort: { zh: '只在本机处理，不上传', en: 'Stays on this computer' },
  welcome: { zh: '上报前，先核一遍', en: 'Check before you submit' },
  intro: {
    zh: '打开预算、决算公开表或绩效表：左边是表格，右边的窗格逐条核对勾稽关系；单元格里可以输入 =GJ.EXECRATE(…) 等函数。',
    en: 'Open a workbook of budgets, final accounts or performance tables: the sheet is on the left, the pane on the right checks every relation, and cells compute =GJ.EXECRATE(…) and its kind.',
  },
  canCheck: { zh: '能审核什么', en: 'What can be checked' },
  forms: { zh: '{{count}} 张表', en: '{{count}} forms' },
  editions: { zh: '，另有 {{count}} 种版式', en: ', and {{count}} other layouts' },
  samples: { zh: '先看示例', en: 'Try a sample' },
  samplesPerformance: { zh: '绩效表示例', en: 'Samples of performance tables' },
  start: { zh: '开始', en: 'Start' },
  hidePane: { zh: '收起窗格', en: 'Hide the pane' },
  showPane: { zh: '展开窗格', en: 'Show the pane' },
  pane: { zh: '勾稽窗格', en: 'Gouji pane' },
  grid: { zh: '表格', en: 'Spreadsheet' },
  nameBox: { zh: '名称框', en: 'Name box' },
  formulaBar: { zh: '展开或收起编辑栏', en: 'Expand or collapse the formula bar' },
  nameList: { zh: '名称列表', en: 'List of names' },
  allSheets: { zh: '全部工作表', en: 'All sheets' },
  moveTabs: { zh: '移动工作表标签', en: 'Move the sheet tabs' },
  zoom: { zh: '缩放', en: 'Zoom' },
  zoomReset: { zh: '缩放到 100%', en: 'Back to 100%' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  find: { zh: '查找单元格', en: 'Find cells' },
  findNext: { zh: '下一个（Enter）', en: 'Next (Enter)' },
  findPrevious: { zh: '上一个（Shift+Enter）', en: 'Previous (Shift+Enter)' },
  findClose: { zh: '关闭查找（Esc）', en: 'Close (Esc)' },
  findFound: { zh: '第 {{number}} 处，共 {{of}} 处：{{sheet}} {{address}}', en: '{{number}} of {{of}}: {{sheet}} {{address}}' },
  findNone: { zh: '没有单元格含有“{{text}}”。', en: 'No cell holds “{{text}}”.' },
  activeCell: { zh: '当前单元格', en: 'Current cell' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  save: { zh: '保存', en: 'Save' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  saved: { zh: '已保存为“{{name}}”，{{what}}，其余内容原样保留。文件在浏览器的下载文件夹里。', en: 'Saved as “{{name}}”: {{what}}; everything else is as it was. The file is in the browser’s download folder.' },
  savedCells: { zh: '改动 {{count}} 格', en: 'cells changed: {{count}}' },
  savedNew: { zh: '新增工作表{{sheets}}', en: 'sheets added: {{sheets}}' },
  savedGone: { zh: '删去工作表{{sheets}}', en: 'sheets removed: {{sheets}}' },
  savedRecords: { zh: '存入说明或填报记录', en: 'notes or records of fills kept' },
  savedNothing: { zh: '没有改动', en: 'no changes' },
  unsaved: { zh: '有未保存的改动', en: 'Unsaved changes' },
  unsavedKept: { zh: '有未保存的改动，草稿已存在本机', en: 'Unsaved changes, a draft is kept on this computer' },
  readOnly: { zh: '只读', en: 'Read-only' },
  readOnlyNotice: {
    zh: '“{{name}}”不是 .xlsx，这里只能查看和审核，不能改动。要编辑，请先用 Excel 或 WPS 另存为 .xlsx。',
    en: '“{{name}}” is not an .xlsx file: it can be viewed and checked here, not changed. To edit it, save it as .xlsx in Excel or WPS first.',
  },
  documentNotice: {
    zh: '“{{name}}”是文档：每张表读成一张工作表，其余文字在“正文”里；可以审核，不能改动。',
    en: '“{{name}}” is a document: every table is shown as a sheet, the rest of its text on the sheet 正文. It can be checked, not changed.',
  },
  documentUnread: {
    zh: '“{{name}}”是文档：每张表读成一张工作表，其余文字在“正文”里；可以审核，不能改动。另有 {{count}} 处没有读或读得不确定，审核后列在窗格里。',
    en: '“{{name}}” is a document: every table is shown as a sheet, the rest of its text on the sheet 正文. It can be checked, not changed. Parts not read, or not surely: {{count}}; the pane lists them once it is checked.',
  },
  opening: { zh: '正在打开“{{name}}”', en: 'Opening “{{name}}”' },
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  back: { zh: '回到表格', en: 'Back to the sheet' },
  cancelled: { zh: '已取消打开，原来的内容没有变。', en: 'Opening was cancelled; nothing has changed.' },
  failed: { zh: '没有打开“{{name}}”。请确认文件是 Excel、WPS 工作簿，或 .docx、.pdf 文档，再试一次。', en: '“{{name}}” was not opened. Make sure it is an Excel or WPS workbook, a .docx or a .pdf, then try again.' },
  saveFailed: { zh: '没有保存成功，内容还在这里，没有丢失。请再试一次。', en: 'Not saved. Your changes are still here; please try again.' },
  sampleMissing: { zh: '示例没有随页面一起提供。请打开自己的工作簿。', en: 'The sample is missing from this site. Please open your own workbook.' },
  dropHere: { zh: '松开即打开', en: 'Drop to open' },
  draft: { zh: '上次的改动还没有保存', en: 'There are unsaved changes from last time' },
  draftText: { zh: '“{{name}}”，{{cells}} 格，{{time}}', en: '“{{name}}”, {{cells}} cells, {{time}}' },
  draftRestore: { zh: '恢复', en: 'Restore' },
  draftsKept: { zh: '没保存的改动会以草稿（含整个工作簿）留在这台电脑的浏览器里，30 天后自动清除。', en: 'Unsaved changes stay in this computer’s browser as a draft that holds the whole workbook; drafts are removed after 30 days.' },
  draftsClear: { zh: '清除草稿', en: 'Clear drafts' },
  draftsCleared: { zh: '草稿已清除。', en: 'Drafts removed.' },
  draftDiscard: { zh: '丢弃', en: 'Discard' },
  replaceTitle: { zh: '“{{name}}”的改动还没有保存', en: '“{{name}}” has unsaved changes' },
  replaceText: { zh: '打开别的工作簿后，这些改动将丢失。', en: 'Opening another workbook discards them.' },
  replaceAnyway: { zh: '不保存，直接打开', en: 'Open without saving' },
  structure: {
    zh: '工作台保存时只改写单元格内容，其余部分原样保留，所以不能插入、删除或移动行列、合并单元格、增删或改名工作表。请在 Excel 或 WPS 中操作。',
    en: 'Saving rewrites cell contents only and keeps the rest of the file as it is, so rows, columns, merged cells and sheets cannot be added, removed, moved or renamed here. Please do that in Excel or WPS.',
  },
  format: {
    zh: '工作台不改格式：保存时原文件的格式原样保留。要调整格式，请在 Excel 或 WPS 中操作。',
    en: 'The workbench does not change formats: saving keeps those of the file. Please change them in Excel or WPS.',
  },
  locked: { zh: '{{cell}} 在受保护的工作表中，不能改动。请先在 Excel 或 WPS 中撤销工作表保护。', en: '{{cell}} is on a protected sheet and cannot be changed. Remove the protection in Excel or WPS first.' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Word = keyof typeof WORDS;

/** `改动 12 格、新增工作表“09 三公”`: all that a saved file has that the one before had not. */
export function savedWords({ cells, newSheets, removedSheets, records }: Saved, language: keyof Localized): string {
  const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(language === 'zh' ? '' : ', ');
  const parts = [
    ...(cells > 0 ? [word(language, 'savedCells', { count: cells })] : []),
    ...(newSheets.length > 0 ? [word(language, 'savedNew', { sheets: quoted(newSheets) })] : []),
    ...(removedSheets.length > 0 ? [word(language, 'savedGone', { sheets: quoted(removedSheets) })] : []),
    ...(records > 0 ? [word(language, 'savedRecords')] : []),
  ];
  return parts.length === 0 ? word(language, 'savedNothing') : parts.join(language === 'zh' ? '、' : ', ');
}

/** Every `{{name}}` of the words must be given. */
export function word(language: keyof Localized, key: Word, data: Readonly<Record<string, string | number>> = {}): string {
  return WORDS[key][language].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`${key}: nothing given for {{${name}}}`);
    return String(value);
  });
}
