import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ThreePublicForm } from '../../fill/three-public/types';
import { threePublicForm } from '../../session';
import { useLocalized, usePane, useSessionState } from '../context';
import { Radios } from './Radios';

const FORMS: readonly ThreePublicForm[] = ['final-accounts/09', 'budget/10'];

const useStyles = makeStyles({
  why: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** 09 or 表十: what the workbook holds decides until the user does, and it is said why. */
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
      options={FORMS.map((value) => ({ value, label: t(`threePublic.form.${value}`) }))}
      chosen={threePublicForm({ form, suggested })}
      onChoose={(chosen) => {
        session.threePublic.choose({ form: chosen });
      }}
    >
      {!form && suggested && (
        <p className={styles.why}>{t('threePublic.formWhy', { form: t(`threePublic.form.${suggested.form}`), why: say(suggested.why) })}</p>
      )}
    </Radios>
  );
}
