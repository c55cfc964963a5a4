/** Runs the latest work it was given once nothing more has come for a moment. */
export type Later = (work: () => void) => void;

/** Long enough that somebody typing from cell to cell is left alone. */
const MOMENT_MS = 400;

export function afterAMoment(): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(timer);
    timer = setTimeout(work, MOMENT_MS);
  };
}
