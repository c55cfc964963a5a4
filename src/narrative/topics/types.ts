/** A thing a section speaks of, and the cells it stands for as a formula of the set (`05.合计.小计`). */
export interface Subject {
  /** The whole name in the text, year, unit and fillers aside. */
  readonly says: RegExp;
  readonly formula: string;
  /** The same in tables that other editions print instead. */
  readonly instead?: readonly string[];
  /** Stated figures are equal to the formula unless said otherwise. */
  readonly holds?: '=' | '≤';
  readonly rule?: string;
}

/** A section of 情况说明 and the table it speaks of. */
export interface Topic {
  readonly id: string;
  /** Set id. */
  readonly set: string;
  /** What the headings over the text say, joined from the outermost. */
  readonly heading: RegExp;
  /** Never under these headings. */
  readonly not?: RegExp;
  /** Names that mean this wherever they stand. */
  readonly anywhere?: RegExp;
  readonly subjects: readonly Subject[];
  /** A row of this table may be named by its label: 社会保障和就业支出 → its row, in this column. */
  readonly rows?: { readonly table: string; readonly column: string; readonly rule?: string };
  /** What 占比 is measured against where the text does not say; and by the words where it does. */
  readonly whole?: string;
  readonly wholes?: readonly { readonly says: RegExp; readonly formula: string }[];
}
