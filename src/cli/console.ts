/** What the command line needs of the terminal it runs in; tests hand in their own. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** True where standard output understands colour and nobody asked for none. */
  readonly colour: boolean;
  /** True where a person watches standard error, so that a progress bar helps and harms nobody. */
  readonly interactive: boolean;
}

export function processConsole(): Console {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colour: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    interactive: stderr.isTTY === true,
  };
}
