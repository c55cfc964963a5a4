/** node scripts/static-checks.mjs: types, lint and import rules beside one another, as npm test begins; all of them are run, and one that fails fails the whole. */
import { spawn } from 'node:child_process';

const CHECKS = ['typecheck', 'lint', 'imports'];

const codes = await Promise.all(
  CHECKS.map(
    (name) =>
      new Promise((ended) => {
        // npm is a script on Windows, which only a shell starts.
        const check = spawn(`npm run ${name}`, { stdio: 'inherit', shell: true });
        check.on('close', (code) => ended({ name, code }));
      }),
  ),
);
const failed = codes.filter(({ code }) => code !== 0).map(({ name }) => name);
if (failed.length > 0) {
  process.stderr.write(`failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
