import { throwIfCancelled, reading } from './run';

/**
 * Calls back with the name of every sheet the user edits. Many cells pasted at once give one call a sheet; edits this
 * add-in makes are left out where Excel tells them apart (ExcelApi 1.14).
 */
export function watchChanges(listener: (sheet: string) => void, fault: (error: unknown) => void): () => void {
  const stop = new AbortController();
  const pending = new Set<string>();

  const flush = async (): Promise<void> => {
    const ids = [...pending];
    pending.clear();
    const names = await sheetNames(ids);
    if (!stop.signal.aborted) names.forEach(listener);
  };

  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (stop.signal.aborted || isOurs(event)) return;
    if (pending.size === 0) setTimeout(() => void flush().catch(fault), 0);
    pending.add(event.worksheetId);
  };

  const registered = reading(async (context) => {
    throwIfCancelled(stop.signal);
    const handler = context.workbook.worksheets.onChanged.add(onChanged);
    await context.sync();
    return handler;
  });
  registered.catch((error: unknown) => {
    if (!stop.signal.aborted) fault(error);
  });

  return () => {
    if (stop.signal.aborted) return;
    stop.abort();
    void registered.then(unregister).catch(fault);
  };
}

async function unregister(handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

function isOurs(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
}

function sheetNames(ids: readonly string[]): Promise<string[]> {
  return reading(async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      return sheet;
    });
    await context.sync();
    return sheets.filter((sheet) => !sheet.isNullObject).map((sheet) => sheet.name);
  });
}
