/**
 * Rewrites what Chromium before 88 does not understand in styles, which no bundler does: in style sheets as in the texts of scripts.
 * Every step must find what it is for, or the libraries have changed and it has to be looked at again.
 */
export function olderStyles(css: string): string {
  return boxes(css).replace(
    // `X:where(.univer-dark,.univer-dark *)`: a rule with a selector that is not known is dropped whole.
    /([^{},]+):where\((\.univer-dark|\[dir=rtl\]),\2 \*\)([^{},]*)(?=[{,])/g,
    (_, selector: string, around: string, rest: string) => `${around} ${selector}${rest}`,
  );
}

export function olderScript(code: string): string {
  // A list of selectors inside `:is(…)` that is asked for by script throws; the condition behind it is put on each of them.
  const everySelector = /`:is\(\$\{(\["a\[href\]"[^`]*?\])\.join\(", "\)\}\):not\(:disabled\)`/;
  if (!everySelector.test(code)) throw new Error('The list of what can take the keyboard is no longer written as :is(…); look at tabster again.');
  return boxes(code.replace(everySelector, (_, list: string) => `${list}.map(each=>each+":not(:disabled)").join(", ")`));
}

/** `inset: 0` and `padding-block: 2px` (one value) as the sides they stand for. */
function boxes(text: string): string {
  return text
    .replace(/([{;]|^)inset:([\w.%-]+)(?=[;}])/g, (_, before: string, size: string) => before + ['top', 'right', 'bottom', 'left'].map((side) => `${side}:${size}`).join(';'))
    .replace(/([{;]|^)(padding|margin)-block:(calc\([^;{}"]*\)|[\w.%-]+)(?=[;}])/g, (_, before: string, box: string, size: string) => `${before}${box}-top:${size};${box}-bottom:${size}`);
}
