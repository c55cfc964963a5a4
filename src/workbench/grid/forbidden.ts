/** What saving could not express: only cell contents go back into the file. */
const STRUCTURE =
  /^sheet\.(?:operation\.rename-sheet|command\.(?:(?:insert|remove|move|copy|append)-(?:multi-)?(?:rows?|cols?|range|sheet)|insert-defined|remove-defined|set-defined|delete-range-move|delete-table|add-worksheet-merge|remove-worksheet-merge|set-worksheet-(?:name|order|hidden|show|row-count|column-count|right-to-left|protection|permission)|set-workbook-name|set-tab-color|add-(?:range|worksheet)-protection|set-(?:range-)?protection|change-sheet-protection|reorder-range|split-text))/;

const FORMAT =
  /^sheet\.command\.(?:set-(?:style|bold|italic|underline|stroke|overline|font|text|background|border|range-(?:bold|italic|underline|stroke|subscript|superscript|text|font)|horizontal|vertical|once-format|infinite-format|worksheet-(?:default-style|range-theme))|reset-|clear-selection-(?:format|all)|apply-format|paste-format|paste-col-width|numfmt)/;

export type Forbidden = 'structure' | 'format';

/** Why a command of the user is not carried out; undefined where it is. */
export function forbidden(command: string): Forbidden | undefined {
  if (STRUCTURE.test(command)) return 'structure';
  return FORMAT.test(command) ? 'format' : undefined;
}

const hide = (...ids: readonly string[]): Record<string, { readonly hidden: true }> =>
  Object.fromEntries(ids.map((id) => [id, { hidden: true as const }]));

/** Entries of the grid's menus that would only lead to a refusal. */
export const HIDDEN_MENUS = hide(
  'sheet.menu.copy-special',
  'sheet.command.paste-format',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.insert-multi-rows-above',
  'sheet.command.insert-multi-rows-after',
  'sheet.command.hide-col-confirm',
  'sheet.command.hide-row-confirm',
  'sheet.command.remove-col-confirm',
  'sheet.command.remove-row-confirm',
  'sheet.command.remove-sheet-confirm',
  'sheet.command.copy-sheet',
  'sheet.operation.rename-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.set-worksheet-hidden',
  'ui-sheet.command.show-menu-list',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
);
