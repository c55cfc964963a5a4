/** The version is written in package.json; whatever else names one takes it from there or is held to it here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import lock from '../../package-lock.json';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
test('manifest, lock and pane name the version of package.json', () => {
  // Office wants four parts.
  expect(/<Version>([^<]+)<\/Version>/.exec(read('manifest.xml'))?.[1]).toBe(`${version}.0`);
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});

test('no source, page or script writes the version as a number of its own', () => {
  const written = ['src', 'wps', 'scripts', 'bin', 'docs/release'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => /\.(?:[cm]?[jt]sx?|xml|html|txt|md)$/.test(file) && read(file).includes(version)),
  );
  expect(written).toEqual([]);
});
