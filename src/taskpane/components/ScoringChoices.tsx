import { Field, makeStyles, Select } from '@fluentui/react-components';
import { BAND_SCHEMES, PRACTICES } from '../../session';
import { usePane, useSessionState } from '../context';
import { BandsFile } from './BandsFile';

/** A select is as wide as its longest choice unless told otherwise. */
const useStyles = makeStyles({ select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } } });

interface ScoringChoicesProps {
  readonly practice: boolean;
  readonly bands: boolean;
}

/** How performance is scored here: the practice of self-evaluations, the bands of overall evaluations. Kept in the workbook. */
export function ScoringChoices({ practice, bands }: ScoringChoicesProps) {
  const { session, t } = usePane();
  const chosen = useSessionState((state) => state.practice);
  const chosenBands = useSessionState((state) => state.bands);
  return (
    <>
      {practice && <Choice label={t('settings.practice')} auto={t('settings.practice.auto')} all={PRACTICES} chosen={chosen} onChoose={(id) => void session.choosePractice(id)} />}
      {bands && (
        <>
          <Choice
            label={t('settings.bands')}
            auto={t('settings.bands.auto')}
            // Bands of the user’s own stand among the known ones while they are chosen.
            all={chosenBands && !BAND_SCHEMES.includes(chosenBands) ? [...BAND_SCHEMES, chosenBands] : BAND_SCHEMES}
            chosen={chosenBands?.id}
            onChoose={(id) => {
              if (id !== chosenBands?.id) void session.chooseBands(id);
            }}
          />
          <BandsFile />
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly auto: string;
  readonly all: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

function Choice({ label, auto, all, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const { t, language } = usePane();
  return (
    <Field label={label} hint={t('settings.practice.hint')}>
      <Select className={styles.select} value={chosen ?? ''} onChange={(_, { value }) => onChoose(value === '' ? undefined : value)}>
        <option value="">{auto}</option>
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
