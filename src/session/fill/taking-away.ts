import { type Host, HostError } from '../../hosts/port';

/**
 * Takes away the sheets of a fill that failed, and fails as the fill did: what went wrong first is what the user has to know.
 * A sheet that could not be taken away is named behind it.
 */
export async function takeAway(host: Host, names: readonly string[], first: unknown, log: (action: string, error: unknown) => void): Promise<never> {
  const left: string[] = [];
  for (const name of names) {
    try {
      await host.removeSheet(name);
    } catch (error) {
      log('removeSheet', error);
      left.push(name);
    }
  }
  if (left.length === 0 || !(first instanceof HostError)) throw first;
  const stayed = `新建的工作表${left.map((name) => `“${name}”`).join('、')}没能删除，请手工删除。`;
  throw new HostError(first.code, first.message + stayed, first.cells, { cause: first });
}
