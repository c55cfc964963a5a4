import '@univerjs/preset-sheets-core/lib/index.css';
import { createRoot } from 'react-dom/client';
import type { Language } from '../core';
import { languageOf } from '../i18n';
import { createDesk } from './desk';
import { createGrid } from './grid/create';
import { SAMPLES } from './samples';
import { Workbench } from './Workbench';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

let language: Language = languageOf(navigator.language);
const gridElement = document.createElement('div');
gridElement.style.cssText = 'position:absolute;top:0;right:0;bottom:0;left:0';
document.body.append(gridElement);
const grid = createGrid(gridElement);
const desk = createDesk(grid, () => language);

createRoot(place).render(
  <Workbench
    desk={desk}
    gridElement={gridElement}
    firstLanguage={language}
    onLanguage={(next) => {
      language = next;
    }}
  />,
);

void desk.lookForDraft();
// Leaving the page must not outrun the draft.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void desk.keepDraft();
});

/** `#示例文件名` opens a sample at once, so that it can be linked to. */
const wanted = SAMPLES.find(({ file }) => `#${encodeURIComponent(file)}` === window.location.hash);
if (wanted) void desk.openSample(wanted);
