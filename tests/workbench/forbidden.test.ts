import { forbidden } from '../../src/workbench/grid/forbidden';
import { word, WORDS } from '../../src/workbench/words';

test.each([
  'sheet.command.insert-row-before', 'sheet.command.insert-multi-rows-above', 'sheet.command.remove-col-confirm', 'sheet.command.delete-range-move-up',
  'sheet.command.move-range', 'sheet.command.add-worksheet-merge-all', 'sheet.command.remove-worksheet-merge', 'sheet.command.insert-sheet',
  'sheet.command.remove-sheet', 'sheet.command.copy-sheet', 'sheet.command.set-worksheet-name', 'sheet.command.set-worksheet-order',
  'sheet.operation.rename-sheet',
])('refuses %s, which saving could not express', (command) => {
  expect(forbidden(command)).toBe('structure');
});

test.each(['sheet.command.set-range-bold', 'sheet.command.set-style', 'sheet.command.set-background-color', 'sheet.command.numfmt.set.percent'])(
  'refuses %s, since formats stay as they are',
  (command) => {
    expect(forbidden(command)).toBe('format');
  },
);

test.each([
  'sheet.command.set-range-values', 'sheet.command.clear-selection-content', 'sheet.command.paste', 'sheet.command.auto-fill', 'sheet.command.copy',
  'sheet.command.set-zoom-ratio', 'sheet.command.set-worksheet-activate', 'sheet.command.set-worksheet-col-width', 'sheet.command.move-selection',
  'sheet.mutation.set-range-values',
])('lets %s pass', (command) => {
  expect(forbidden(command)).toBeUndefined();
});

test('every word has both languages and the same places to fill in', () => {
  for (const { zh, en } of Object.values(WORDS)) {
    const places = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort();
    expect(places(en)).toEqual(places(zh));
  }
  expect(() => word('zh', 'opening')).toThrow('name');
});
