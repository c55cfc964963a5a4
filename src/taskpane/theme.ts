import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThemeChoice } from './settings';

/** Greens around the tick of the icons. */
const LEDGER: BrandVariants = {
  10: '#03130a',
  20: '#062214',
  30: '#08331d',
  40: '#0a4226',
  50: '#0b502e',
  60: '#0c5e36',
  70: '#0e6c3a',
  80: '#0f7b3f',
  90: '#2a8a54',
  100: '#439969',
  110: '#5ba87e',
  120: '#74b793',
  130: '#8dc6a8',
  140: '#a7d5bd',
  150: '#c1e4d2',
  160: '#dcf3e8',
};

const FONTS = { fontFamilyBase: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif' };

export const LIGHT: Theme = { ...createLightTheme(LEDGER), ...FONTS };

/** On dark ground the brand is read from its lighter end, so that text keeps its contrast. */
export const DARK: Theme = {
  ...createDarkTheme(LEDGER),
  ...FONTS,
  colorBrandForeground1: LEDGER[120],
  colorBrandForegroundLink: LEDGER[120],
  colorBrandForegroundLinkHover: LEDGER[140],
  colorBrandForegroundLinkPressed: LEDGER[110],
};

/** Perceived lightness of `#rrggbb`, 0–255; undefined for anything else. */
function lightness(color: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => parseInt(pair, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000;
}

/** The choice, else the host's own ground, else what the system prefers. */
export function isDark(choice: ThemeChoice, hostBackground: string | undefined, systemPrefersDark: boolean): boolean {
  if (choice !== 'auto') return choice === 'dark';
  const host = hostBackground === undefined ? undefined : lightness(hostBackground);
  return host === undefined ? systemPrefersDark : host < 128;
}

const DARK_QUERY = '(prefers-color-scheme: dark)';

/** Looks again when the system changes and when the pane comes back to the front: hosts report their theme late. */
export function useDark(choice: ThemeChoice, hostBackground: () => string | undefined): boolean {
  const [dark, setDark] = useState(() => isDark(choice, hostBackground(), matchMedia(DARK_QUERY).matches));
  useEffect(() => {
    const query = matchMedia(DARK_QUERY);
    const look = (): void => {
      setDark(isDark(choice, hostBackground(), query.matches));
    };
    look();
    query.addEventListener('change', look);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      query.removeEventListener('change', look);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [choice, hostBackground]);
  return dark;
}

export function useTheme(choice: ThemeChoice, hostBackground: () => string | undefined): Theme {
  return useDark(choice, hostBackground) ? DARK : LIGHT;
}
