import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { LAYOUT_IDS, layoutById } from '../../fill/three-public';
import { threePublicForm } from '../../session';
import { useLocalized, usePane, useSessionState } from '../context';
import { Radios } from './Radios';

const useStyles = makeStyles({
  why: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** Which table is made: what the workbook holds decides until the user does, and it is said why. */
export function LayoutChoice() {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const form = useSessionState((state) => state.threePublic.form);
  const suggested = useSessionState((state) => state.threePublic.suggested);
  useEffect(() => {
    void session.threePublic.look();
  }, [session]);
  return (
    <Radios
      legend={t('threePublic.form')}
      name="gouji-three-public-form"
      options={LAYOUT_IDS.map((value) => ({ value, label: say(layoutById(value).label) }))}
      chosen={threePublicForm({ form, suggested })}
      onChoose={(chosen) => {
        session.threePublic.choose({ form: chosen });
      }}
    >
      {!form && suggested && (
        <p className={styles.why}>{t('threePublic.formWhy', { form: say(layoutById(suggested.form).label), why: say(suggested.why) })}</p>
      )}
    </Radios>
  );
}
