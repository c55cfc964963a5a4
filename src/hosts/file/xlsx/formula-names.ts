import { tokenizeFormula } from './formula-tokens';

const ADD_IN_FUNCTION = /^_xldudf_GJ_(?=[A-Z])/i;
const FUTURE = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;

/**
 * Names as a user types them. Files store functions newer than the format as `_xlfn.NAME`, their parameters as
 * `_xlpm.name`, and the functions of this add-in as `_xldudf_GJ_NAME`; a live workbook shows none of these.
 */
export function readableFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return stored;
  return tokenizeFormula(stored)
    .map(({ kind, text }) => (kind === 'word' ? text.replace(FUTURE, '').replace(ADD_IN_FUNCTION, 'GJ.') : text))
    .join('');
}
