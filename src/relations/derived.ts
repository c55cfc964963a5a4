import type { Form, FormRelation } from '../core';

const PARENT_SUM = '每个上级、每列: 本级 = 下级合计';

/**
 * Sums that follow from the row tree and are therefore not written out in the forms: a total over its lines,
 * a 类 over its 款, a 款 over its 项. One relation text serves them all; the id is the one the form gives that sum.
 */
export function treeRelations(form: Form): FormRelation[] {
  const ids = new Set<string>();
  for (const part of form.parts) {
    if (part.rows.kind === 'codes' || part.rows.kind === 'names') ids.add(part.rows.sumId);
    if (part.rows.kind === 'list' && part.rows.sumId !== undefined) ids.add(part.rows.sumId);
    if (part.rows.kind === 'fixed') part.rows.rows.forEach((row) => row.sumId !== undefined && ids.add(row.sumId));
  }
  return [...ids].map((id) => ({
    id,
    text: PARENT_SUM,
    sentence: { zh: '应等于其下各项之和', en: 'must equal the sum of the rows below it' },
    basis: form.basis,
    severity: 'error',
    tolerance: 'derived',
  }));
}
