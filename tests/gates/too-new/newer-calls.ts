/** Calls the gate must catch; this file is compiled by the gate's test only. */
export function tooNew(context: Excel.RequestContext, range: Excel.Range): void {
  context.workbook.notes.add('A1', 'x');
  range.getDependents();
  const { valuesAsJson } = range;
  range.load({ valuesAsJson: true });
  range['valuesAsJsonLocal'] = valuesAsJson;
}

/** And calls of LTSC 2021 it must not. */
export function fine(context: Excel.RequestContext, range: Excel.Range): void {
  context.workbook.comments.add('A1', 'x');
  range.getPrecedents();
  range.getMergedAreasOrNullObject().load('address');
  range.load({ values: true });
}
