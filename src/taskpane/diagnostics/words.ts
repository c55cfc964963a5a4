import type { Localized } from '../../core';

/** The words of the diagnostics page, which stands on its own and so keeps them beside it. */
export const WORDS = {
  title: { zh: '诊断', en: 'Diagnostics' },
  intro: {
    zh: '在本机的 Excel 中逐项试一遍勾稽要用到的功能，结果可以保存成文件交给技术人员。过程中会新建一张“勾稽诊断”工作表，结束后自动删除；不改动其他工作表，不上传任何内容。删除工作表会清空 Excel 的撤销记录，请先保存工作簿。',
    en: 'Tries what Gouji needs in this Excel, step by step; the result can be saved to a file for support. A sheet named 勾稽诊断 is added and removed again. No other sheet is changed and nothing is sent anywhere. Removing a sheet clears the undo list of Excel: save the workbook first.',
  },
  run: { zh: '开始', en: 'Run' },
  running: { zh: '正在运行…', en: 'Running…' },
  save: { zh: '保存记录', en: 'Save the record' },
  cells: { zh: '记录中包含单元格内容和工作表名', en: 'Include cell contents and sheet names in the record' },
  back: { zh: '返回勾稽', en: 'Back to Gouji' },
  passed: { zh: '通过', en: 'Passed' },
  failed: { zh: '未通过', en: 'Failed' },
  difference: { zh: '{{what}} 应为“{{expected}}”，实为“{{actual}}”', en: '{{what}}: expected “{{expected}}”, found “{{actual}}”' },
  stopped: { zh: '被 Excel 拒绝，代码 {{code}}', en: 'Refused by Excel, code {{code}}' },
  summary: { zh: '{{passed}} 项通过，{{failed}} 项未通过。', en: '{{passed}} passed, {{failed}} failed.' },
  interrupted: {
    zh: '诊断没有做完，Excel 返回代码 {{code}}。请先按回车结束单元格编辑、确认工作簿未受保护，再点“开始”。',
    en: 'The run stopped, code {{code}}. Finish editing the cell with Enter, make sure the workbook is not protected, then run again.',
  },
  noExcel: {
    zh: '这里没有连接到 Excel，无法诊断。请在 Excel 的“勾稽”窗格中打开本页。',
    en: 'Not connected to Excel. Open this page in the Gouji pane inside Excel.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
