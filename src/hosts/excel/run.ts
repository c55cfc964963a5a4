import { officeCode, toHostError, unsupportedExcel } from './errors';
import { cancelled } from '../refusals';

/** The requirement set everything here is built on; what is above it is asked for where it is used. */
const FLOOR = '1.10';

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * Reading waits until the user has finished editing a cell, or until it is cancelled. Ranges must be untracked so
 * that one request is all.
 */
export async function reading<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  requireExcel();
  try {
    return await orCancelled(Excel.run({ delayForCellEdit: true }, batch), signal);
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

/** Office.js cannot take a request back, but nobody has to wait for its answer. */
function orCancelled<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled());
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
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
