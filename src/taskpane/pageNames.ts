/** Pages with a tab. 填报 and 说明 get theirs when they can do something. */
export const TABS = ['review', 'functions'] as const;

/** Pages behind the ⋯ menu. */
export const MENU_PAGES = ['settings', 'help', 'about', 'diagnostics'] as const;

/** Pages only a ribbon button leads to. */
export type RibbonPage = 'fill' | 'threePublic';

export type TabName = (typeof TABS)[number];
export type PageName = TabName | (typeof MENU_PAGES)[number] | RibbonPage;

export function isTab(page: PageName): page is TabName {
  return TABS.some((tab) => tab === page);
}
