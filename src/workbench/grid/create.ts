import { LifecycleService, LifecycleStages, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { ILayoutService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/sheets-ui/facade';
import { greenTheme } from '@univerjs/themes';
import type { CellRef } from '../../core';
import type { Grid } from '../../hosts/workbench';
import { makeAccessible } from './accessible';
import { HIDDEN_MENUS } from './forbidden';
import { type Reasons, registerFunctions } from './functions';

const ROWS_ABOVE = 10;
const COLUMNS_BEFORE = 4;

export interface PageGrid extends Grid {
  /** Why formulas of ours show an error. */
  readonly reasons: Reasons;
  /** The element it is drawn into. */
  readonly container: HTMLElement;
  readonly endEditing: () => Promise<void>;
  readonly setDark: (dark: boolean) => void;
  /** Gives the keyboard to the cells. */
  readonly focus: () => void;
  /** Runs our own commands past the guard that watches the user's. */
  readonly unguarded: <Value>(work: () => Value) => Value;
  /** True while our own commands run. */
  readonly isOurs: () => boolean;
  /** Until the grid has drawn itself once it does not notice changes, and totals would keep their old results. */
  readonly drawn: Promise<void>;
}

/** Starts the grid inside the element with an empty workbook; functions must be registered after it and at once. */
export function createGrid(container: HTMLElement): PageGrid {
  const univer = new Univer({
    theme: greenTheme,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: true,
    menu: HIDDEN_MENUS,
    disableAutoFocus: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true },
    disableTextFormatAlert: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin as PluginCtor<Plugin>);
  }
  // With every entry of the menu of sheet tabs hidden, an empty frame would be left.
  container.addEventListener('contextmenu', silenceTabs, { capture: true });
  const api = FUniver.newAPI(univer);
  api.createWorkbook({ id: 'empty', name: '', sheetOrder: ['empty'], sheets: { empty: { id: 'empty', name: 'Sheet1' } } });
  const injector = univer.__getInjector();
  const reasons = registerFunctions(api, injector);
  makeAccessible(container);
  let ours = 0;
  return {
    api,
    reasons,
    container,
    injector,
    drawn: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    isOurs: () => ours > 0,
    unguarded: (work) => {
      ours += 1;
      try {
        return work();
      } finally {
        ours -= 1;
      }
    },
    show: ({ row, column }: CellRef) => {
      const sheet = api.getActiveWorkbook()?.getActiveSheet();
      const seen = sheet?.getVisibleRange();
      if (seen && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn) return;
      // With some of the table around it, not in the corner.
      sheet?.scrollToCell(Math.max(0, row - ROWS_ABOVE), Math.max(0, column - COLUMNS_BEFORE));
    },
    endEditing: async () => {
      await api.getActiveWorkbook()?.endEditingAsync(true);
    },
    setDark: (dark) => {
      api.toggleDarkMode(dark);
    },
    focus: () => {
      injector.get(ILayoutService).focus();
    },
    redraw: () => {
      api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    },
  };
}

function silenceTabs(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('footer') === null) return;
  event.preventDefault();
  event.stopPropagation();
}
