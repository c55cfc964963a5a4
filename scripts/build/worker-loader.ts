import { workerBundle } from './worker';

interface Loader {
  readonly resourcePath: string;
  async(): (error: Error | null, code?: string) => void;
}

/** For webpack: the script as text. */
export default function workerLoader(this: Loader): void {
  const done = this.async();
  workerBundle(this.resourcePath).then(
    ({ text }) => {
      done(null, `export default ${JSON.stringify(text)};`);
    },
    (error: unknown) => {
      done(error instanceof Error ? error : new Error(String(error)));
    },
  );
}
