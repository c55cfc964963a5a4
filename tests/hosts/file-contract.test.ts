import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileHost } from '../../src/hosts/file';
import { describeHostContract, NOTHING } from '../kit/host-contract';
import { toXlsx } from '../kit/host-contract/xlsx';

const folder = mkdtempSync(join(tmpdir(), 'gouji-contract-'));
afterAll(() => rmSync(folder, { recursive: true }));

describeHostContract('a file', NOTHING, async (workbook) => {
  const path = join(folder, workbook.name);
  writeFileSync(path, await toXlsx(workbook));
  return { host: new FileHost(path) };
});
