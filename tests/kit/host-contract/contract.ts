import type { CellContent, CellRef, CellValue, WorkbookSnapshot } from '../../../src/core';
import type { Host } from '../../../src/hosts/port';
import { describeReading } from './reading';
import { describeRefusals } from './refusals';
import { describeShowing } from './showing';
import { describeWriting } from './writing';

/** A host under test, and what can be seen of its workbook without asking the host. */
export interface HostHarness {
  readonly host: Host;
  /** Absent for a host that changes nothing. */
  readonly workbook?: WorkbookProbe;
}

export interface WorkbookProbe {
  content(cell: CellRef): CellContent & { readonly numberFormat: string };
  /** Everything about the workbook that writing, marking or their undoing might leave behind. */
  everything(): unknown;
  shownFill(cell: CellRef): string | undefined;
  sheetNames(): readonly string[];
  selected(): CellRef;
  /** What a user types into a cell. */
  userTypes(cell: CellRef, value: CellValue): void;
}

export type MakeHost = (workbook: WorkbookSnapshot) => Promise<HostHarness>;

/** The tests any host must pass; parts a host declares impossible must be refused with `unsupported`. */
export function describeHostContract(name: string, makeHost: MakeHost): void {
  describe(`host contract: ${name}`, () => {
    describeReading(makeHost);
    describeWriting(makeHost);
    describeShowing(makeHost);
    describeRefusals(makeHost);
  });
}

/** The probe of a host that can change its workbook; a harness without one is a mistake in the test. */
export function probeOf(harness: HostHarness): WorkbookProbe {
  if (!harness.workbook) throw new Error('this host changes workbooks; its harness needs a workbook probe');
  return harness.workbook;
}
