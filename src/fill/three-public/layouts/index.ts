import type { Localized } from '../../../core';
import { NAMES } from '../names';
import type { ThreePublicItem } from '../types';
import { layout as nine } from './final-accounts-09';
import { layout as ninePaired } from './final-accounts-09-paired';
import { layout as ten } from './budget-10';
import type { Basis, ThreePublicLayout } from './types';

/** Every layout Gouji fills and makes; a file each in this folder, which a test compares with the list. The first of a basis is its default. */
export const LAYOUTS: readonly ThreePublicLayout[] = [nine, ninePaired, ten];

/** `final-accounts/09`; an edition is named behind it: `final-accounts/09@paired`. */
export function layoutId({ form: { id, edition } }: ThreePublicLayout): string {
  return edition ? `${id}@${edition.id}` : id;
}

export const LAYOUT_IDS: readonly string[] = LAYOUTS.map(layoutId);

export function layoutById(id: string): ThreePublicLayout {
  const layout = LAYOUTS.find((each) => layoutId(each) === id);
  if (!layout) throw new Error(`no three-public layout ${id}`);
  return layout;
}

export function defaultLayout(basis: Basis): ThreePublicLayout {
  const layout = LAYOUTS.find((each) => each.basis === basis);
  if (!layout) throw new Error(`no three-public layout for ${basis}`);
  return layout;
}

export const DEFAULT_LAYOUT = layoutId(defaultLayout('accounts'));

/** What the layout calls an item. */
export function nameIn({ names }: ThreePublicLayout, item: ThreePublicItem): Localized {
  return names[item] ?? NAMES[item];
}

export type { Basis, FigureColumn, HeadingCell, SheetLook, ThreePublicLayout } from './types';
