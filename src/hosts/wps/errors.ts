import { HostError } from '../port';

/** ET says what went wrong in words of its own build, if at all; the user is told what to do. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const message = 'WPS 没有完成这次操作。如果有单元格正在编辑，请按回车键或 Esc 键结束，再试一次；仍不行时请保存后重新打开工作簿。';
  return new HostError('unknown', message, [], { cause: error });
}

export function noWorkbook(): HostError {
  return new HostError('notFound', 'WPS 中没有打开的工作簿。请先打开要审核的工作簿，再试一次。');
}

export function otherWorkbook(read: string, now: string): HostError {
  const message = `现在打开的是“${now}”，结果来自“${read}”，没有执行。请切换回“${read}”；另存过的，请重新审核一次。`;
  return new HostError('notFound', message);
}

export function unsupported(what: string): HostError {
  return new HostError('unsupported', `这个版本的 WPS 不支持${what}。请更新 WPS 后再试。`);
}
