import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  choice: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  option: { display: 'inline-flex', alignItems: 'center', gap: '4px', minHeight: '28px', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorCompoundBrandBackground, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

export interface RadiosProps<Value extends string> {
  readonly legend: string;
  /** Sets the group apart from others on the page. */
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** A line under the options. */
  readonly children?: ReactNode;
}

/** The browser's own radio buttons, one group of them. */
export function Radios<Value extends string>({ legend, name, options, chosen, onChoose, children }: RadiosProps<Value>) {
  const styles = useStyles();
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={chosen === value}
              onChange={() => {
                onChoose(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
