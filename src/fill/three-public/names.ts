import type { Localized } from '../../core';
import type { ThreePublicForm, ThreePublicItem } from './types';

/** In the order of the form: 合计, 出国, 用车小计, 购置, 运维, 接待. */
export const ITEMS: readonly ThreePublicItem[] = ['total', 'abroad', 'cars', 'carPurchase', 'carRunning', 'reception'];

/** What a figure is the sum of, lower sums first. */
export const SUMS: readonly (readonly [ThreePublicItem, readonly ThreePublicItem[]])[] = [
  ['cars', ['carPurchase', 'carRunning']],
  ['total', ['abroad', 'cars', 'reception']],
];

/** Columns of 09 under 预算数 and 决算数. */
export const COLUMNS: Readonly<Record<ThreePublicItem, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  cars: '公务用车购置及运行维护费.小计',
  carPurchase: '公务用车购置及运行维护费.公务用车购置费',
  carRunning: '公务用车购置及运行维护费.公务用车运行维护费',
  reception: '公务接待费',
};

/** Rows of 表十, by the keys of its form. */
export const ROWS: Readonly<Record<ThreePublicItem, string>> = {
  total: '合计',
  abroad: '因公出国（境）费',
  cars: '公务用车购置及运行费',
  carPurchase: '公务用车购置费',
  carRunning: '公务用车运行维护费',
  reception: '公务接待费',
};

export const NAMES: Readonly<Record<ThreePublicItem, Localized>> = {
  total: { zh: '“三公”经费', en: 'Three-public expenses' },
  abroad: { zh: '因公出国（境）费', en: 'Trips abroad' },
  cars: { zh: '公务用车购置及运行维护费', en: 'Official cars' },
  carPurchase: { zh: '公务用车购置费', en: 'Car purchase' },
  carRunning: { zh: '公务用车运行维护费', en: 'Car running costs' },
  reception: { zh: '公务接待费', en: 'Receptions' },
};

/** 表十 calls the cars otherwise. */
export const NAMES_10: typeof NAMES = { ...NAMES, cars: { zh: '公务用车购置及运行费', en: NAMES.cars.en } };

export const SIDES = { budget: '预算数', actual: '决算数' } as const;

/** How people call the two tables, as it stands inside a Chinese sentence: figures are set off by a space. */
export const TABLES: Readonly<Record<ThreePublicForm, Localized>> = {
  'final-accounts/09': { zh: ' 09 表', en: 'table 09' },
  'budget/10': { zh: '表十', en: '表十' },
};
