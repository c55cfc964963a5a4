/** office.js hides the page's history behind null properties; removing them brings the browser's own back. */
export function restoreHistory(history: History): void {
  Reflect.deleteProperty(history, 'pushState');
  Reflect.deleteProperty(history, 'replaceState');
}

restoreHistory(window.history);
