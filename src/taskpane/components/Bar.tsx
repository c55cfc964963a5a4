import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { usePane } from '../context';

export type Tone = 'info' | 'success' | 'warning';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 4px 8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  info: {},
  icon: { flexShrink: 0, fontSize: '18px', marginTop: '2px' },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground2 },
  body: { flexGrow: 1, minWidth: 0, paddingBottom: '1px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

const ICONS = { info: InfoRegular, success: CheckmarkCircleRegular, warning: WarningRegular } as const;

export interface BarProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
}

/** What happened – why – what next, above the content it concerns. */
export function Bar({ tone, title, children, actions, onClose }: BarProps) {
  const styles = useStyles();
  const { t } = usePane();
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.bar, styles[tone])} role={tone === 'warning' ? 'alert' : 'status'}>
      <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} aria-hidden />
      <div className={styles.body}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        <div>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose && (
        <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={t('notice.close')} onClick={onClose} />
      )}
    </div>
  );
}
