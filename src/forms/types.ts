/** The vocabulary of form files; it lives in core because the relation language resolves names against it. */
export type { Column, Edition, Field, FixedRow, Form, FormRelation, FormSet, ListGroup, ListRows, Part, Rows } from '../core/form';
