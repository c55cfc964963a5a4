import type { Translation } from '../translation';

/** The frame of the pane: tabs, menu, words used on every page, and what stands in place of the pane. */
export const zh = {
  'app.name': '勾稽',

  'tab.review': '审核',
  'tab.fill': '填报',
  'tab.narrative': '说明',
  'tab.functions': '函数',
  'tab.label': '功能',
  'menu.open': '更多',
  'menu.settings': '设置',
  'menu.help': '帮助',
  'menu.about': '关于',
  'menu.diagnostics': '诊断',
  'menu.mark': '标记全部问题单元格',
  'menu.unmark': '清除全部标记',
  'menu.export': '导出审核报告',
  'menu.saveHtml': '报告存为网页（可打印）',
  'menu.saveXlsx': '报告存为 .xlsx',
  'page.back': '返回',
  'pane.close': '收起窗格',

  'office.title': '需要在 Excel 中打开',
  'office.text': '这个页面是 Excel 加载项的窗格，没有连上 Excel，所以现在不能读取工作簿。',
  'office.way1': '在 Excel 的“勾稽”选项卡中点“审核工作簿”，窗格会在右侧打开。',
  'office.way2': '如果已经在 Excel 中，可能是 Office.js 没有加载成功。请检查网络或联系管理员，然后点“重试”。',
  'office.way3': '没有 Excel 时，可以用命令行审核 .xlsx 文件：npm run check -- 文件名。',
  'office.retry': '重试',

  'wps.title': '需要在 WPS 表格中打开',
  'wps.text': '这个页面是 WPS 表格加载项的窗格，没有连上 WPS 表格，所以现在不能读取工作簿。',
  'wps.way1': '在 WPS 表格的“勾稽”选项卡中点“审核工作簿”，窗格会在右侧打开。',
  'wps.way2': '没有 WPS 时，可以用命令行审核 .xlsx 文件：gouji check 文件.xlsx。',

  'crash.title': '任务窗格没有显示出来',
  'crash.text': '工作簿没有被改动。请点“重新打开”再试一次；仍不行时，请关闭并重新打开任务窗格。',
  'crash.retry': '重新打开',
} as const;

export const en: Translation<typeof zh> = {
  'app.name': 'Gouji',

  'tab.review': 'Review',
  'tab.fill': 'Fill',
  'tab.narrative': 'Text',
  'tab.functions': 'Functions',
  'tab.label': 'Pages',
  'menu.open': 'More',
  'menu.settings': 'Settings',
  'menu.help': 'Help',
  'menu.about': 'About',
  'menu.diagnostics': 'Diagnostics',
  'menu.mark': 'Mark all cells concerned',
  'menu.unmark': 'Remove all marks',
  'menu.export': 'Export report',
  'menu.saveHtml': 'Save the report (to print)',
  'menu.saveXlsx': 'Save the report (.xlsx)',
  'page.back': 'Back',
  'pane.close': 'Hide the pane',

  'office.title': 'Open this in Excel',
  'office.text': 'This page is the pane of an Excel add-in. It is not connected to Excel, so it cannot read a workbook now.',
  'office.way1': 'In Excel, choose “Validate workbook” on the Gouji tab; the pane opens on the right.',
  'office.way2': 'If you are in Excel, Office.js may not have loaded. Check the network or ask your administrator, then try again.',
  'office.way3': 'Without Excel, check .xlsx files from the command line: npm run check -- FILE.',
  'office.retry': 'Try again',

  'wps.title': 'Open this in WPS Spreadsheets',
  'wps.text': 'This page is the pane of a WPS Spreadsheets add-in. It is not connected to WPS, so it cannot read a workbook now.',
  'wps.way1': 'In WPS Spreadsheets, choose 审核工作簿 on the 勾稽 tab; the pane opens on the right.',
  'wps.way2': 'Without WPS, check .xlsx files from the command line: gouji check FILE.xlsx.',

  'crash.title': 'The pane could not be shown',
  'crash.text': 'Nothing in the workbook was changed. Choose Reopen to try again; if that does not help, close and reopen the task pane.',
  'crash.retry': 'Reopen',
};
