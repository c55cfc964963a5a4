import type { Localized } from '../../core';
import type { SideName, ThreePublicItem } from './types';

/** In the order of the form: 合计, 出国, 用车小计, 购置, 运维, 接待. */
export const ITEMS: readonly ThreePublicItem[] = ['total', 'abroad', 'cars', 'carPurchase', 'carRunning', 'reception'];

/** What a figure is the sum of, lower sums first. */
export const SUMS: readonly (readonly [ThreePublicItem, readonly ThreePublicItem[]])[] = [
  ['cars', ['carPurchase', 'carRunning']],
  ['total', ['abroad', 'cars', 'reception']],
];

export const NAMES: Readonly<Record<ThreePublicItem, Localized>> = {
  total: { zh: '“三公”经费', en: 'Three-public expenses' },
  abroad: { zh: '因公出国（境）费', en: 'Trips abroad' },
  cars: { zh: '公务用车购置及运行维护费', en: 'Official cars' },
  carPurchase: { zh: '公务用车购置费', en: 'Car purchase' },
  carRunning: { zh: '公务用车运行维护费', en: 'Car running costs' },
  reception: { zh: '公务接待费', en: 'Receptions' },
};

export const SIDES: Readonly<Record<SideName, '预算数' | '决算数'>> = { budget: '预算数', actual: '决算数' };
