import { normalize } from '../core';
import { ITEM_DIGITS } from './levels';

/** “三公”经费 by 部门预算支出经济分类科目: the one definition the ledger and the worksheet function share. */
export type ThreePublicLeaf = 'abroad' | 'carPurchase' | 'carRunning' | 'reception';

export const THREE_PUBLIC_LEAVES: readonly ThreePublicLeaf[] = ['abroad', 'carPurchase', 'carRunning', 'reception'];

/** Cars are bought as ordinary capital expenditure or under 基本建设. */
export const THREE_PUBLIC_CODES: Readonly<Record<ThreePublicLeaf, readonly string[]>> = {
  abroad: ['30212'],
  carPurchase: ['31013', '30913'],
  carRunning: ['30231'],
  reception: ['30217'],
};

const NAMES: Readonly<Record<ThreePublicLeaf, readonly string[]>> = {
  abroad: ['因公出国(境)费用', '因公出国(境)费', '因公出国费用', '因公出国费', '因公出国(境)', '因公出国'],
  carPurchase: ['公务用车购置', '公务用车购置费', '公务车购置费', '公车购置费'],
  carRunning: ['公务用车运行维护费', '公务用车运行费', '公务用车运行维护', '公务用车维护费', '公务车运行维护费', '公车运行维护费'],
  reception: ['公务接待费', '公务接待'],
};

const BY_CODE = new Map(THREE_PUBLIC_LEAVES.flatMap((leaf) => THREE_PUBLIC_CODES[leaf].map((code) => [code, leaf] as const)));
const BY_NAME = new Map(THREE_PUBLIC_LEAVES.flatMap((leaf) => NAMES[leaf].map((name) => [name, leaf] as const)));

/** A unit's own detail below the 款 (3021701) belongs to it. */
export function threePublicByCode(code: string): ThreePublicLeaf | undefined {
  return BY_CODE.get(code.slice(0, ITEM_DIGITS));
}

/** Exact names only. */
export function threePublicByName(name: string): ThreePublicLeaf | undefined {
  return BY_NAME.get(normalize(name));
}
