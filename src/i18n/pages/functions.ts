import type { Translation } from '../translation';

/** 函数. */
export const zh = {
  'functions.search': '查找函数',
  'functions.count': '共 {{count}} 个函数',
  'functions.none': '没有找到“{{text}}”。',
  'functions.arguments': '参数',
  'functions.optional': '可不填：{{blank}}',
  'functions.from': '数字取自 {{from}}',
  'functions.insert': '插入到当前单元格',
  'functions.replace': '{{cell}} 已有内容“{{content}}”。要替换吗？',
  'functions.replaceYes': '替换',
  'functions.replaceNo': '不替换',
  'functions.checkNames': '检查显示 #NAME? 的公式',
  'functions.noBroken': '没有显示 #NAME? 的勾稽函数。',
  'functions.broken': '{{count}} 个公式显示 #NAME?',
  'functions.brokenText': '安装加载项之前写的公式需要重新写入一次才会计算。公式内容不变。',
  'functions.repair': '修复',
} as const;

export const en: Translation<typeof zh> = {
  'functions.search': 'Search functions',
  'functions.count': 'Functions: {{count}}',
  'functions.none': 'Nothing found for “{{text}}”.',
  'functions.arguments': 'Arguments',
  'functions.optional': 'optional: {{blank}}',
  'functions.from': 'Figures from {{from}}',
  'functions.insert': 'Insert into the current cell',
  'functions.replace': '{{cell}} already holds “{{content}}”. Replace it?',
  'functions.replaceYes': 'Replace',
  'functions.replaceNo': 'Keep',
  'functions.checkNames': 'Look for formulas showing #NAME?',
  'functions.noBroken': 'No Gouji function shows #NAME?.',
  'functions.broken': 'Formulas showing #NAME?: {{count}}',
  'functions.brokenText':
    'Formulas written before the add-in was installed have to be written once more before they calculate. The formulas stay the same.',
  'functions.repair': 'Repair',
};
