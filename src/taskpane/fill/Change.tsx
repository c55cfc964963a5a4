import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CellContent, formatAmount, isBlank, isCellError, readFigure } from '../../core';
import type { FillItem } from '../../fill';
import type { Translate } from '../../i18n';
import { usePane } from '../context';
import { Reason } from './Reason';

const LONGEST_QUOTE = 24;

const useStyles = makeStyles({
  change: { fontVariantNumeric: 'tabular-nums' },
  old: { color: tokens.colorNeutralForeground2 },
  next: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  off: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface ChangeProps {
  readonly item: FillItem;
  readonly ticked: boolean;
  readonly locked: boolean;
}

/** Old → new, and where the new figure comes from. */
export function Change({ item, ticked, locked }: ChangeProps) {
  const styles = useStyles();
  const { t } = usePane();
  const before = contentText(item.write.old, 'fill.text', t);
  const after = contentText(item.write.next, 'fill.word', t);
  return (
    <>
      <div className={styles.change} role="img" aria-label={t('fill.change', { before, after })}>
        <span className={styles.old}>{before}</span> → <span className={mergeClasses(styles.next, !ticked && styles.off)}>{after}</span>
        {locked && <span className={styles.small}> · {t('fill.lockedCell')}</span>}
      </div>
      <Reason item={item} />
    </>
  );
}

/** A figure as the tables print it, a formula or a text as it stands: in a cell for figures a text is worth saying so. */
function contentText({ formula, value }: CellContent, words: 'fill.text' | 'fill.word', t: Translate): string {
  if (formula !== null) return t('fill.formula', { formula: short(formula) });
  if (isBlank(value)) return t('fill.blank');
  if (isCellError(value)) return value.error;
  const figure = readFigure(value);
  if (figure.kind === 'number') return formatAmount(figure.value);
  return t(words, { text: short(String(value)) });
}

function short(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
