import { HostError, type HostErrorCode } from '../port';

/** Every refusal of the reader, in words: which file – what is wrong – what to do. One object a file. */
export class Problems {
  constructor(readonly file: string) {}

  /** Who opens such a file, by its name: only for the advice what to do. */
  private get program(): string {
    if (/\.pdf$/i.test(this.file)) return 'PDF 阅读器';
    return /\.(?:docx?|docm|wps)$/i.test(this.file) ? 'Word 或 WPS ' : 'Excel 或 WPS ';
  }

  damaged(detail: string, cause?: unknown): HostError {
    return this.refuse('damaged', `“${this.file}”已损坏：${detail}。请用 ${this.program}打开并另存一份，或重新获取文件后再试。`, cause);
  }

  tooLarge(detail: string): HostError {
    return this.refuse('tooLarge', `“${this.file}”超出可以读取的范围：${detail}。`);
  }

  encrypted(): HostError {
    return this.refuse('encrypted', `“${this.file}”已加密，无法读取。请用 ${this.program}打开，取消打开密码并保存后再试。`);
  }

  /** Old workbooks are encrypted by a password to open, and with a key of Excel’s own where only their structure is protected. */
  encryptedLegacy(): HostError {
    return this.refuse(
      'encrypted',
      `“${this.file}”已加密，无法读取：设有打开密码，或者设有工作簿保护（这时打开不要密码，内容也是加密的）。请用 Excel 或 WPS 打开，取消打开密码、撤销工作簿保护，另存为 .xlsx 后再试。`,
    );
  }

  /** A change that would leave a part nobody can read. */
  unwritable(part: string, cause?: unknown): HostError {
    return this.refuse('unsupported', `“${this.file}”的“${part}”写法特殊，改动后会打不开，没有写入任何内容。请用 Excel 或 WPS 打开并另存一份，再试一次。`, cause);
  }

  notWorkbook(what: string, next = '请选择 .xlsx、.xlsm、.xls、.et 或 .ods 工作簿，或 .docx、文字版 .pdf 文档。'): HostError {
    return this.refuse('notWorkbook', `“${this.file}”${what}，不是可以读取的工作簿。${next}`);
  }

  unsupported(detail: string, next: string): HostError {
    return this.refuse('unsupported', `“${this.file}”${detail}。${next}`);
  }

  /** Documents are checked; nothing is written into them. */
  onlyChecked(): HostError {
    return this.refuse('unsupported', `“${this.file}”是文档，只能审核（gouji check），不能填写或改动。请在 Word 或 WPS 里改，或把表放进工作簿后再填。`);
  }

  cancelled(): HostError {
    return this.refuse('cancelled', `已取消读取“${this.file}”。`);
  }

  notFound(): HostError {
    return this.refuse('notFound', `找不到“${this.file}”。请检查路径和文件名是否正确。`);
  }

  refuse(code: HostErrorCode, message: string, cause?: unknown): HostError {
    return new HostError(code, message, [], cause === undefined ? undefined : { cause });
  }
}
