/** A script bundled whole as text, to be run as a worker: scripts/build/worker.ts makes it in every build. */
declare module '*?source' {
  const text: string;
  export default text;
}
