import { Button, Textarea } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Disclosure } from '../components/Disclosure';
import { usePane, useSessionState } from '../context';
import { useTextStyles } from '../narrative/styles';

/** 第一部分, which no table holds. */
export function Overview() {
  const { t } = usePane();
  return (
    <Disclosure summary={t('publish.overview')}>
      <Field />
    </Disclosure>
  );
}

function Field() {
  const shared = useTextStyles();
  const { session, t } = usePane();
  const kept = useSessionState((state) => state.publishing.overview);
  const [text, setText] = useState(kept);
  const id = useId();
  return (
    <div className={shared.text}>
      <label htmlFor={id} className={shared.small}>
        {t('publish.overviewHint')}
      </label>
      <Textarea
        id={id}
        value={text}
        rows={6}
        resize="vertical"
        onChange={(_, { value }) => {
          setText(value);
        }}
      />
      <div className={shared.buttons}>
        <Button size="small" onClick={() => void session.publishing.setOverview(text)}>
          {t('publish.overviewDone')}
        </Button>
      </div>
    </div>
  );
}
