import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Category } from '../../session';

const useStyles = makeStyles({
  shape: { width: '12px', height: '12px', flexShrink: 0, forcedColorAdjust: 'auto' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorPaletteBlueForeground2 },
  rounding: { color: tokens.colorNeutralForeground3 },
  explained: { color: tokens.colorNeutralForeground3 },
});

/** Each severity has a shape of its own, so that it can be told without colour. Always beside or instead of a word. */
export function Shape({ category }: { readonly category: Category }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.shape, styles[category])} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {category === 'error' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {category === 'warning' && <path d="M6 .8 11.6 11H.4z" fill="currentColor" />}
      {category === 'hint' && <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />}
      {category === 'explained' && <path d="M1.5 6.5 4.6 9.6 10.5 2.8" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />}
      {category === 'rounding' && (
        <path
          d="M1 5c1.6-2 3.3-2 5-.8S9.4 5 11 3.2M1 9c1.6-2 3.3-2 5-.8S9.4 9 11 7.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        />
      )}
    </svg>
  );
}
