import { BANDS_SETTING, CHOICES_SETTING, type FormSet, parseChoices, PRACTICE_SETTING, sheetOfRegion, UNITS_SETTING, type WorkbookSnapshot } from '../core';
import { clean } from '../report/clean';
import { type BandScheme, practiceNamed, schemeKept, type ScoringPractice } from '../scoring';

/** What was chosen by hand, here or in the pane, and is kept in the workbook. */
export interface Remembered {
  /** `sheet!A1` of a region, or a sheet → form id. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Sheet → unit. */
  readonly chosenUnits: ReadonlyMap<string, string>;
  readonly practice?: ScoringPractice;
  readonly bands?: BandScheme;
}

/** Choices about sheets and forms that are no longer there count for nothing. */
export function rememberedIn(settings: ReadonlyMap<string, string>, { sheets }: WorkbookSnapshot, sets: readonly FormSet[]): Remembered {
  const names = new Set(sheets.map(({ name }) => name));
  const forms = new Set(sets.flatMap((set) => set.forms).map(({ id }) => id));
  const stands = (place: string): boolean => names.has(place) || names.has(sheetOfRegion(place));
  const practice = practiceNamed(settings.get(PRACTICE_SETTING) ?? '');
  const bands = schemeKept(settings.get(BANDS_SETTING));
  return {
    ...(practice && { practice }),
    ...(bands && { bands }),
    chosen: new Map([...parseChoices(settings.get(CHOICES_SETTING))].filter(([place, form]) => stands(place) && forms.has(form))),
    chosenUnits: new Map([...parseChoices(settings.get(UNITS_SETTING))].filter(([sheet]) => names.has(sheet))),
  };
}

/** What is said now goes before what is remembered: for the same table, and for every table of a sheet that is named as a whole. */
export function withRemembered(given: ReadonlyMap<string, string> | undefined, remembered: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const said = given ?? new Map<string, string>();
  return new Map([...[...remembered].filter(([place]) => !said.has(place) && !said.has(sheetOfRegion(place))), ...said]);
}

/** `附表5!A1 按 final-accounts/05 读`; blank where nothing was remembered that counts now. */
export function rememberedWords({ chosen, chosenUnits, practice, bands }: Remembered, given: Partial<Remembered>): string {
  const kept = (said: ReadonlyMap<string, string> | undefined, all: ReadonlyMap<string, string>): [string, string][] => [...all].filter(([place]) => said?.has(place) !== true && said?.has(sheetOfRegion(place)) !== true);
  const words = [
    ...kept(given.chosen, chosen).map(([place, form]) => `${place} 是 ${form}`),
    ...kept(given.chosenUnits, chosenUnits).map(([sheet, unit]) => `${sheet} 属于${unit}`),
    ...(practice && !given.practice ? [`绩效得分按${practice.name.zh}`] : []),
    ...(bands && !given.bands ? [`整体支出绩效指标按${bands.name.zh}`] : []),
  ];
  return words.length === 0 ? '' : clean(`按工作簿里记下的指定：${words.join('；')}（要改用 --form、--unit、--practice、--bands，或在窗格里取消）`);
}
