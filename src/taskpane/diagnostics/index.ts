/** The hidden diagnostics page: runs the scenario in the user's Excel and lets them save what was said on the wire. */
import { render } from '../../core';
import type { Language } from '../../core';
import { ExcelHost } from '../../hosts/excel';
import { readEnvironment } from './environment';
import { Recorder, findOffice } from './recorder';
import { codeOf, runScenario } from './scenario';
import type { StepResult } from './scenario';
import { WORDS } from './words';

function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`diagnostics.html has no ${kind.name} #${id}`);
}

const message = element('message', HTMLParagraphElement);
const runButton = element('run', HTMLButtonElement);
const steps = element('steps', HTMLOListElement);
const keep = element('keep', HTMLDivElement);
const cells = element('cells', HTMLInputElement);
const saveButton = element('save', HTMLButtonElement);

function sentence(result: StepResult, language: Language): string {
  const title = result.title[language];
  if (result.difference !== undefined) {
    return `${title} — ${WORDS.failed[language]} · ${render(WORDS.difference[language], { ...result.difference })}`;
  }
  if (result.error !== undefined) {
    return `${title} — ${WORDS.failed[language]} · ${render(WORDS.stopped[language], { code: result.error })}`;
  }
  return `${title} — ${WORDS.passed[language]}`;
}

async function run(language: Language): Promise<void> {
  runButton.disabled = true;
  steps.replaceChildren();
  message.textContent = WORDS.running[language];
  const recorder = new Recorder();
  const office = findOffice(globalThis);
  const detach = office === undefined ? undefined : recorder.attach(office);
  const results: StepResult[] = [];
  try {
    await runScenario(new ExcelHost(), (result) => {
      results.push(result);
      const item = document.createElement('li');
      item.textContent = sentence(result, language);
      steps.append(item);
    });
    const passed = results.filter(({ difference, error }) => difference === undefined && error === undefined).length;
    message.textContent = render(WORDS.summary[language], { passed, failed: results.length - passed });
  } catch (error) {
    message.textContent = render(WORDS.interrupted[language], { code: codeOf(error) });
  } finally {
    detach?.();
    runButton.disabled = false;
  }
  keep.hidden = false;
  saveButton.onclick = () => {
    save({
      environment: readEnvironment(Office.context, navigator.userAgent),
      results,
      withCells: cells.checked,
      exchanges: recorder.recording(cells.checked),
    });
  };
}

function save(record: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(record, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'gouji-diagnostics.json';
  link.click();
  URL.revokeObjectURL(url);
}

function label(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en-US';
  document.title = WORDS.title[language];
  runButton.textContent = WORDS.run[language];
  saveButton.textContent = WORDS.save[language];
  element('cells-label', HTMLSpanElement).textContent = WORDS.cells[language];
  element('back', HTMLAnchorElement).textContent = WORDS.back[language];
  document.querySelector('h1')?.replaceChildren(WORDS.title[language]);
}

async function start(): Promise<void> {
  const info = typeof Office === 'undefined' ? undefined : await Office.onReady();
  const connected = info !== undefined && info.host === Office.HostType.Excel;
  const language: Language = (connected ? Office.context.displayLanguage : navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';
  label(language);
  message.textContent = connected ? WORDS.intro[language] : WORDS.noExcel[language];
  runButton.hidden = !connected;
  runButton.onclick = () => void run(language);
}

void start();
