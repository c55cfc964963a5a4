/** Lines a text takes in a column that holds so many Latin characters beside each other; a Chinese one takes the room of two. At least one. */
export function wrappedLines(text: string, columns: number): number {
  return text.split('\n').reduce((sum, line) => {
    const width = [...line].reduce((taken, character) => taken + (character > '\u00ff' ? 2 : 1), 0);
    return sum + Math.max(1, Math.ceil(width / columns));
  }, 0);
}
