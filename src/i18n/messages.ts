import * as explain from './pages/explain';
import * as fill from './pages/fill';
import * as finding from './pages/finding';
import * as functions from './pages/functions';
import * as narrative from './pages/narrative';
import * as notices from './pages/notices';
import * as publish from './pages/publish';
import * as report from './pages/report';
import * as review from './pages/review';
import * as settings from './pages/settings';
import * as shell from './pages/shell';
import * as summary from './pages/summary';
import * as threePublic from './pages/three-public';
import type { Translation } from './translation';

/**
 * Every sentence of the pane, a file a page in `pages/`: Chinese is the source, English is typed from it. `{{name}}` is replaced by data.
 * A page added to the source but not to the translation does not compile.
 */
export const zhCN = {
  ...shell.zh,
  ...notices.zh,
  ...review.zh,
  ...finding.zh,
  ...fill.zh,
  ...threePublic.zh,
  ...narrative.zh,
  ...publish.zh,
  ...summary.zh,
  ...functions.zh,
  ...settings.zh,
  ...report.zh,
  ...explain.zh,
};

export const enUS: Translation<typeof zhCN> = {
  ...shell.en,
  ...notices.en,
  ...review.en,
  ...finding.en,
  ...fill.en,
  ...threePublic.en,
  ...narrative.en,
  ...publish.en,
  ...summary.en,
  ...functions.en,
  ...settings.en,
  ...report.en,
  ...explain.en,
};
