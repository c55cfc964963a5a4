import type { CellRef } from '../../core';
import { HostError, type HostErrorCode } from '../port';

/** What Office.js says, as the host error it means and the words a user can act on. */
interface Meaning {
  readonly code: HostErrorCode;
  readonly message: string;
}

const PROTECTED = '工作表受保护，Excel 拒绝了这次操作。请先在“审阅”选项卡撤销工作表保护，再试一次。';
const EDITING = '有单元格正在编辑，Excel 暂时不接受操作。请按回车键或 Esc 键结束编辑，再试一次。';
const TOO_LARGE = '一次传送的数据超过了 Excel 的限制，没有执行。请减少选定的工作表或单元格，再试一次。';
const BUSY = 'Excel 正忙，没有响应。请等当前操作结束，再试一次。';
const OFFLINE = '与 Excel 的连接已断开。请关闭并重新打开任务窗格；仍不行时请重新打开工作簿。';
const NOT_FOUND = '要找的工作表或单元格已不在工作簿中，可能已被删除或改名。请重新审核一次。';
const UNSUPPORTED = '当前版本的 Excel 不支持这项操作。请使用 Excel 2021 或更高版本。';
const INVALID = 'Excel 不接受这次操作的内容，没有执行。请重新审核一次；仍不行时请改用命令行工具检查保存的文件。';

const MEANINGS: { readonly [officeCode: string]: Meaning } = {
  AccessDenied: { code: 'protected', message: PROTECTED },
  InvalidOperationInCellEditMode: { code: 'editing', message: EDITING },
  RequestPayloadSizeLimitExceeded: { code: 'tooLarge', message: TOO_LARGE },
  ResponsePayloadSizeLimitExceeded: { code: 'tooLarge', message: TOO_LARGE },
  RangeExceedsLimit: { code: 'tooLarge', message: TOO_LARGE },
  ActivityLimitReached: { code: 'busy', message: BUSY },
  RequestAborted: { code: 'busy', message: BUSY },
  ServiceNotAvailable: { code: 'busy', message: BUSY },
  Timeout: { code: 'busy', message: BUSY },
  ConnectionFailure: { code: 'offline', message: OFFLINE },
  InvalidOrTimedOutSession: { code: 'offline', message: OFFLINE },
  InvalidOrTimedOutSessionMessage: { code: 'offline', message: OFFLINE },
  ItemNotFound: { code: 'notFound', message: NOT_FOUND },
  InvalidReference: { code: 'notFound', message: NOT_FOUND },
  InvalidBinding: { code: 'notFound', message: NOT_FOUND },
  ApiNotFound: { code: 'unsupported', message: UNSUPPORTED },
  ApiNotAvailable: { code: 'unsupported', message: UNSUPPORTED },
  NotImplemented: { code: 'unsupported', message: UNSUPPORTED },
  UnsupportedOperation: { code: 'unsupported', message: UNSUPPORTED },
  InvalidArgument: { code: 'unknown', message: INVALID },
  InvalidOperation: { code: 'unknown', message: INVALID },
};

const UNKNOWN: Meaning = {
  code: 'unknown',
  message: 'Excel 没有完成这次操作，也没有说明原因。请保存工作簿后重试；仍不行时请重新打开 Excel。',
};

/** The code of an Office.js error, known by its shape because Office.js may not be loaded. */
export function officeCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function toHostError(error: unknown, cells: readonly CellRef[] = []): HostError {
  if (error instanceof HostError) return error;
  const meaning = MEANINGS[officeCode(error) ?? ''] ?? UNKNOWN;
  return new HostError(meaning.code, meaning.message, cells, { cause: error });
}

/** True where Excel did not like what was asked – asking otherwise may help – rather than being unable to answer now. */
export function isSemantic(error: unknown): boolean {
  if (error instanceof HostError) return false;
  const { code } = toHostError(error);
  return code === 'unknown' || code === 'notFound' || code === 'unsupported';
}

export function unsupportedExcel(): HostError {
  return new HostError('unsupported', UNSUPPORTED);
}

export function tooLarge(cause: unknown): HostError {
  return new HostError('tooLarge', TOO_LARGE, [], { cause });
}
