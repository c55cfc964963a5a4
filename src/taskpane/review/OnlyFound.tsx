import { ToggleButton } from '@fluentui/react-components';
import { usePane } from '../context';

/** Leaves out of a long list the tables in which nothing was found. */
export function OnlyFound({ count, on, onChange }: { readonly count: number; readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  const { t } = usePane();
  return (
    <div>
      <ToggleButton
        size="small"
        checked={on}
        onClick={() => {
          onChange(!on);
        }}
      >
        {t('tables.onlyFound', { count })}
      </ToggleButton>
    </div>
  );
}
