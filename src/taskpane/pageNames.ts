/** Pages with a tab. */
export const TABS = ['review', 'fill', 'narrative', 'functions'] as const;

/** Pages behind the ⋯ menu. */
export const MENU_PAGES = ['settings', 'help', 'about', 'diagnostics'] as const;

export type TabName = (typeof TABS)[number];
export type PageName = TabName | (typeof MENU_PAGES)[number];

export function isTab(page: PageName): page is TabName {
  return TABS.some((tab) => tab === page);
}
