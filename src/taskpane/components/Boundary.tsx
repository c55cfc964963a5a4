import { Component, type ReactNode } from 'react';
import type { Translate } from '../../i18n';

interface BoundaryProps {
  readonly t: Translate;
  readonly onFault: (error: unknown) => void;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** What cannot be drawn is said in plain HTML, since the theme itself may be what failed: never an empty pane. */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault(error);
  }

  override render(): ReactNode {
    const { t, onRetry, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <main role="alert">
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <button type="button" onClick={onRetry}>
          {t('crash.retry')}
        </button>
      </main>
    );
  }
}
