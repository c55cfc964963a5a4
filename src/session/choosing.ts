import { BANDS_SETTING, CHOICES_SETTING, PRACTICE_SETTING, serializeChoices, sheetOfRegion, UNITS_SETTING } from '../core';
import { type BandScheme, practiceNamed, schemeKept, schemeNamed } from '../scoring';
import { createBands } from './bands';
import type { Parts } from './parts';
import type { Scope } from './state';
import type { ReadText } from './text/texts';

export interface ChoosingParts extends Parts {
  readonly startCheck: (scope: Scope['kind']) => Promise<void>;
  readonly readText: ReadText | undefined;
}

/** What the user decides where the workbook does not tell, kept in it, so that it asks only once. Each choice checks again. */
export function createChoosing({ readText, startCheck, ...parts }: ChoosingParts) {
  const { host, getState, setState, act } = parts;

  async function keep(setting: string, value: string | undefined): Promise<boolean> {
    const kept = await act('choose', async () => {
      await host.setSetting(setting, value);
      return true;
    });
    return kept === true;
  }

  const checkAgain = (): Promise<void> => startCheck(getState().result?.scope.kind ?? 'workbook');

  async function keepChoices(chosen: ReadonlyMap<string, string>): Promise<void> {
    if (await keep(CHOICES_SETTING, serializeChoices(chosen))) await checkAgain();
  }

  const chooseAll = (regions: readonly (readonly [region: string, form: string])[]): Promise<void> => keepChoices(new Map([...getState().chosen, ...regions]));

  /** A way of scoring, kept as `kept`; undefined leaves it to the tables. Checks again where something was checked. */
  async function chooseScoring(setting: string, change: { readonly practice: string | undefined } | { readonly bands: BandScheme | undefined }, kept: string | undefined): Promise<void> {
    if (!(await keep(setting, kept))) return;
    setState(change);
    if (getState().result) await checkAgain();
  }

  return {
    /** Takes a region for the given form. */
    choose: (region: string, form: string): Promise<void> => chooseAll([[region, form]]),
    chooseAll,
    /** Takes back what was chosen for a region, or for its sheet. */
    unchoose: (region: string): Promise<void> => keepChoices(new Map([...getState().chosen].filter(([place]) => place !== region && place !== sheetOfRegion(region)))),

    /** Says whose sheets are where they could not be told apart. */
    async chooseUnits(units: ReadonlyMap<string, string>): Promise<void> {
      if (await keep(UNITS_SETTING, serializeChoices(units))) await checkAgain();
    },

    /** How performance is scored here. */
    choosePractice: (practice: string | undefined): Promise<void> => chooseScoring(PRACTICE_SETTING, { practice }, practice),
    /** Looks what the workbook keeps of the ways of scoring, for a page that shows them before anything was checked. */
    async restoreScoring(): Promise<void> {
      await act('choose', async () => {
        const [practice, bands] = [await host.getSetting(PRACTICE_SETTING), await host.getSetting(BANDS_SETTING)];
        setState({ practice: practiceNamed(practice ?? '')?.id, bands: schemeKept(bands) });
      });
    },
    /** The bands of overall evaluations. */
    async chooseBands(id: string | undefined): Promise<void> {
      setState({ bandsRefused: undefined });
      await chooseScoring(BANDS_SETTING, { bands: schemeNamed(id ?? '') }, id);
    },
    ...createBands({ ...parts, readText, choose: (bands, kept) => chooseScoring(BANDS_SETTING, { bands }, kept) }),
  };
}
