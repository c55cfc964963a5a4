import { FORM_SETS } from '../../src/forms';
import { TOPICS } from '../../src/narrative';
import { catalogueOf, compileRelation } from '../../src/relations';

const { schemas } = catalogueOf(FORM_SETS);

const formulasOf = ({ formula, instead = [] }: { readonly formula: string; readonly instead?: readonly string[] }): readonly string[] => [formula, ...instead];

test.each(TOPICS.flatMap(({ set, id, subjects, whole, wholes }) => [...subjects, ...(whole === undefined ? [] : [{ formula: whole }]), ...(wholes ?? [])].flatMap(formulasOf).map((formula) => [id, formula, set] as const)))(
  '%s: %s is a formula of its set',
  (_, formula, set) => {
    const source = { id: 'NA-01', text: `${formula} = 1`, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'exact' } as const;
    const { tables } = compileRelation(source, schemas, { set, name: null });
    expect(tables.map((table) => table.set)).toEqual([set]);
  },
);
