/** Which Excel this is and what it says it can do. Nothing about the workbook. */

const SETS: readonly (readonly [set: string, versions: readonly string[]])[] = [
  ['ExcelApi', ['1.10', '1.11', '1.12', '1.13', '1.14', '1.15', '1.16', '1.17', '1.18', '1.19', '1.20', '1.21']],
  ['SharedRuntime', ['1.1', '1.2']],
  ['CustomFunctionsRuntime', ['1.1', '1.2', '1.3', '1.4', '1.5']],
  ['RibbonApi', ['1.1', '1.2', '1.3']],
  ['DialogApi', ['1.1', '1.2']],
];

export interface Environment {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly userAgent: string;
  /** The highest version of each requirement set the host admits to; blank when none. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

export function readEnvironment(context: Office.Context, userAgent: string): Environment {
  const { host, platform, version } = context.diagnostics;
  const highest = ([set, versions]: (typeof SETS)[number]): [string, string] => [
    set,
    versions.filter((version) => context.requirements.isSetSupported(set, version)).at(-1) ?? '',
  ];
  return {
    host: String(host),
    platform: String(platform),
    version,
    displayLanguage: context.displayLanguage,
    contentLanguage: context.contentLanguage,
    userAgent,
    requirementSets: Object.fromEntries(SETS.map(highest)),
  };
}
