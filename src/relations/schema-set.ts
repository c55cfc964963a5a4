import type { Form } from '../core';
import { Schema } from './schema';

/** The forms a formula may name: its home form, and others by table number. */
export class SchemaSet {
  private readonly byNo: ReadonlyMap<string, Schema>;

  constructor(forms: readonly Form[]) {
    this.byNo = new Map(forms.map((form) => [form.no, new Schema(form)]));
  }

  find(no: string): Schema | undefined {
    return this.byNo.get(no);
  }

  get numbers(): readonly string[] {
    return [...this.byNo.keys()];
  }
}
