import { ProtocolError } from './protocol';

/** Requirement sets of an Excel version, as the version strings Office hands out ('1.10' is above '1.9'). */
export type RequirementSets = { readonly [set: string]: string };

const RUNTIME_2021: RequirementSets = {
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  AddinCommands: '1.3',
  RichApiRuntime: '1.3',
  DelayForCellEdit: '1.1',
};

export const EXCEL = {
  ltsc2021: { ExcelApi: '1.14', ...RUNTIME_2021 },
  microsoft365: {
    ...RUNTIME_2021,
    ExcelApi: '1.21',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    RibbonApi: '1.3',
  },
  /** The floor the manifest asks for. */
  floor: { ...RUNTIME_2021, ExcelApi: '1.10' },
  /** Excel 2019: too old for Gouji, and it must say so. */
  excel2019: { ExcelApi: '1.7', DelayForCellEdit: '1.1' },
} as const satisfies { readonly [version: string]: RequirementSets };

/** The requirement set a member of the simulated host belongs to, where it is above ExcelApi 1.4. */
const SINCE: { readonly [member: string]: string } = {
  'WorksheetCollection.GetFirst': '1.5',
  'WorksheetCollection.GetLast': '1.5',
  'Worksheet.GetNext': '1.5',
  'Worksheet.GetNextOrNullObject': '1.5',
  'Range.ConditionalFormats': '1.6',
  'RangeAreas.ConditionalFormats': '1.9',
  'Workbook.Name': '1.7',
  'Workbook.Protection': '1.7',
  'Workbook.GetActiveCell': '1.7',
  'Worksheet.FreezePanes': '1.7',
  'Worksheet.PageLayout': '1.9',
  'PageLayout.SetPrintArea': '1.9',
  'Chart.PlotVisibleOnly': '1.8',
  'ChartSeriesCollection.Add': '1.7',
  'ChartSeries.SetValues': '1.7',
  'ChartSeries.SetXAxisValues': '1.7',
  'ChartSeries.HasDataLabels': '1.7',
  'ChartSeries.DataLabels': '1.7',
  'ChartDataLabels.NumberFormat': '1.8',
  'ChartAxis.NumberFormat': '1.8',
  'ChartAxis.ReversePlotOrder': '1.7',
  'Worksheet.TabColor': '1.7',
  'Worksheet.GetRangeByIndexes': '1.7',
  'Worksheet.GetRanges': '1.9',
  'Range.GetCellProperties': '1.9',
  'Range.SetCellProperties': '1.9',
  'Range.GetRowProperties': '1.9',
  'Range.GetColumnProperties': '1.9',
  'Application.CreateWorkbook': '1.8',
  'WorksheetCollection._RegisterDataChangedEvent': '1.9',
  'RangeFill.Pattern': '1.9',
  'Range.GetMergedAreasOrNullObject': '1.13',
  'ConditionalFormatCollection.GetItemOrNullObject': '1.14',
};

export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function isSupported(sets: RequirementSets, set: string, version = '1.1'): boolean {
  const offered = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
  return offered !== undefined && compareVersions(offered, version) >= 0;
}

export function hasMember(sets: RequirementSets, type: string, member: string): boolean {
  const since = SINCE[`${type}.${member}`];
  return since === undefined || isSupported(sets, 'ExcelApi', since);
}

/** Throws what an old Excel answers to a member it does not know. */
export function requireMember(sets: RequirementSets, type: string, member: string): void {
  if (hasMember(sets, type, member)) return;
  const name = `${type}.${member}`;
  throw new ProtocolError('ApiNotFound', `${name} needs ExcelApi ${SINCE[name] ?? ''}`, name);
}
