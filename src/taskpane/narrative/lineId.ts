/** Id of the element of a line, to lead the reader to it. */
export function lineId(text: number, line: number): string {
  return `gouji-text-${String(text)}-${String(line)}`;
}

export function showLine(id: string): void {
  const line = document.getElementById(id);
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}
