import { basename } from 'node:path';
import type { CellRef, WorkbookSnapshot } from '../../core';
import { type Host, type HostAbilities, HostError, type ReadOptions, type WriteReceipt } from '../port';
import { readWorkbookFile } from './disk';

/** A workbook on disk behind the port: it can be read; nobody looks at it, so there is nothing to select or mark. */
export class FileHost implements Host {
  readonly kind = 'file';
  readonly can: HostAbilities = { mark: false, addSheet: false, write: false, select: false };

  constructor(readonly path: string) {}

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return readWorkbookFile(this.path, options);
  }

  write(): Promise<WriteReceipt> {
    return this.refuse('写入单元格');
  }

  activeSheet(): Promise<string> {
    return this.refuse('取得当前工作表');
  }

  activeCell(): Promise<CellRef> {
    return this.refuse('取得当前单元格');
  }

  select(): Promise<void> {
    return this.refuse('选中单元格');
  }

  mark(): Promise<void> {
    return this.refuse('标记单元格');
  }

  /** Nothing was ever marked. */
  unmark(): Promise<void> {
    return Promise.resolve();
  }

  addSheet(): Promise<string> {
    return this.refuse('新增工作表');
  }

  removeSheet(): Promise<void> {
    return this.refuse('删除工作表');
  }

  getSetting(): Promise<string | undefined> {
    return this.refuse('读取随工作簿保存的设置');
  }

  setSetting(): Promise<void> {
    return this.refuse('保存设置');
  }

  /** Nobody edits a closed file through us. */
  onChange(): () => void {
    return () => undefined;
  }

  private refuse(what: string): Promise<never> {
    const name = basename(this.path);
    return Promise.reject(
      new HostError('unsupported', `“${name}”是直接读取的文件，不能${what}。请在 Excel 或 WPS 中打开后使用加载项。`),
    );
  }
}
