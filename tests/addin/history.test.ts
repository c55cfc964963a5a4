/** @jest-environment jsdom */

test('the page gets its own history back after office.js has hidden it', () => {
  // What office.js does to every page except one on Android.
  Object.assign(window.history, { pushState: null, replaceState: null });
  expect(window.history.replaceState).toBeNull();
  jest.requireActual('../../src/taskpane/page/restoreHistory');
  window.history.replaceState(null, '', '#check');
  window.history.pushState(null, '', '#fill');
  expect(window.location.hash).toBe('#fill');
});
