import { cancelled, officeCode, toHostError, unsupportedExcel } from './errors';

/** The requirement set everything here is built on; what is above it is asked for where it is used. */
const FLOOR = '1.10';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Reading waits until the user has finished editing a cell; ranges must be untracked so that one request is all. */
export async function reading<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  requireExcel();
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw toHostError(error);
  }
}

/** Writing does not wait: what was planned must not be applied to whatever the user types meanwhile. */
export async function writing<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  requireExcel();
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw toHostError(error);
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled();
}

/** Frees the range at the end of the request it is used in; otherwise Excel keeps it and a second request frees it. */
export function once<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}

export function isPayloadError(error: unknown): boolean {
  const code = officeCode(error);
  return code === 'ResponsePayloadSizeLimitExceeded' || code === 'RequestPayloadSizeLimitExceeded' || code === 'RangeExceedsLimit';
}

function requireExcel(): void {
  if (typeof Excel === 'undefined' || typeof Office === 'undefined' || !supports(FLOOR)) throw unsupportedExcel();
}
