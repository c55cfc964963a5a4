import { normalize } from '../core';

const CODE = /^[\d.-]+(?=\D)/;
const LABEL = /^(?:部门|单位|(?:填报|编制|公开|预算|编报|填制)(?:单位|部门))(?:名称)?(?:\((?:公章|盖章|章)\))?:/;
const STAMP = /\((?:公章|盖章|章)\)$/;

/** What two spellings of one unit's name share: no label, no code before it, no stamp behind it. Blank where none is printed. */
export function organisationKey(printed: string): string {
  let rest = normalize(printed);
  for (const pattern of [LABEL, CODE, STAMP]) rest = rest.replace(pattern, '');
  return rest;
}
