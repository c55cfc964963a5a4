/** The vocabulary of form files; it lives in core because the relation language resolves names against it. */
export type { Column, FixedRow, Form, FormRelation, FormSet, Part, Rows } from '../core/form';
