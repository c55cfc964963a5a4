import type { CellContent, CellRef, CellValue, WorkbookSnapshot } from '../../../src/core';
import type { Host, HostAbilities } from '../../../src/hosts/port';
import { describeReading } from './reading';
import { describeRefusals } from './refusals';
import { describeCharting } from './charting';
import { describeFilling } from './filling';
import { describeAdding, describeKeeping, describeMarking, describeSelecting, describeWatching } from './showing';
import { CONTRACT_WORKBOOK } from './workbook';
import { describeWriting } from './writing';

/** A host under test, and what can be seen of its workbook without asking the host. */
export interface HostHarness {
  readonly host: Host;
  /** Absent for a host that changes nothing. */
  readonly workbook?: WorkbookProbe;
  /**
   * Lets the `step`-th thing beneath the host from now on fail once, counted from 0; the function returned calls it off and says
   * whether it came to that. Absent for a host that changes nothing.
   */
  readonly failAt?: (step: number) => () => boolean;
}

export interface WorkbookProbe {
  content(cell: CellRef): CellContent & { readonly numberFormat: string };
  /** Everything about the workbook that writing, marking or their undoing might leave behind. */
  everything(): unknown;
  shownFill(cell: CellRef): string | undefined;
  sheetNames(): readonly string[];
  selected(): CellRef;
  /** Charts on a sheet, where the host draws or saves them. */
  charts(sheet: string): readonly SeenChart[];
  /** What a user types into a cell. */
  userTypes(cell: CellRef, value: CellValue): void;
}

/** Cells as A1 addresses on the chart's own sheet. */
export interface SeenChart {
  readonly title: string;
  readonly valueTitle: string;
  readonly anchor: string;
  readonly series: readonly { readonly name: string; readonly categories: string; readonly values: string }[];
}

export type MakeHost = (workbook: WorkbookSnapshot) => Promise<HostHarness>;

/**
 * The tests any host must pass. What the host declares impossible is not tried out but must be refused with
 * `unsupported`; its declaration must be the one given here.
 */
export function describeHostContract(name: string, can: HostAbilities, makeHost: MakeHost): void {
  describe(`host contract: ${name}`, () => {
    test('declares its abilities', async () => {
      expect((await makeHost(CONTRACT_WORKBOOK)).host.can).toEqual(can);
    });
    describeReading(makeHost);
    if (can.write) describeWriting(makeHost);
    if (can.write) describeKeeping(makeHost);
    if (can.select) describeSelecting(makeHost);
    // Where nobody can be shown a cell, nobody is there to edit one.
    if (can.select) describeWatching(makeHost);
    if (can.mark) describeMarking(makeHost);
    if (can.addSheet) describeAdding(makeHost);
    if (can.addSheet) describeCharting(can.chart, makeHost);
    if (can.addSheet) describeFilling(makeHost, can);
    describeRefusals(makeHost);
  });
}

export const EVERYTHING: HostAbilities = { write: true, select: true, mark: true, addSheet: true, chart: 'drawn' };
export const NOTHING: HostAbilities = { write: false, select: false, mark: false, addSheet: false, chart: false };

/** A host that can change its workbook; a harness without a probe is a mistake in the test. */
export async function changeable(makeHost: MakeHost): Promise<Required<HostHarness>> {
  const { host, workbook, failAt } = await makeHost(CONTRACT_WORKBOOK);
  if (!workbook || !failAt) throw new Error('this host changes workbooks; its harness needs a workbook probe and a way to fail');
  return { host, workbook, failAt };
}
