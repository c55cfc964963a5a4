/** What Office accepts in an add-in-only manifest, as far as this add-in uses it: order of children, limits, names. */

interface Shape {
  /** Children in the order Office wants them; `+` one or more, `?` may be absent, none: exactly one. */
  readonly children: readonly string[];
  readonly attributes: readonly string[];
}

const shape = (children: string, attributes = ''): Shape => ({
  children: children.split(' ').filter(Boolean),
  attributes: attributes.split(' ').filter(Boolean),
});

/** Keyed by `parent/name` where the parent matters, otherwise by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: shape(
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
    'xsi:type',
  ),
  Id: shape(''),
  Version: shape(''),
  ProviderName: shape(''),
  DefaultLocale: shape(''),
  'OfficeApp/DisplayName': shape('Override+', 'DefaultValue'),
  'OfficeApp/Description': shape('Override+', 'DefaultValue'),
  Override: shape('', 'Locale Value'),
  IconUrl: shape('', 'DefaultValue'),
  HighResolutionIconUrl: shape('', 'DefaultValue'),
  SupportUrl: shape('', 'DefaultValue'),
  'OfficeApp/Hosts': shape('Host+'),
  'OfficeApp/Hosts/Host': shape('', 'Name'),
  'OfficeApp/Requirements': shape('Sets'),
  Sets: shape('Set+', 'DefaultMinVersion'),
  Set: shape('', 'Name MinVersion'),
  DefaultSettings: shape('SourceLocation'),
  'DefaultSettings/SourceLocation': shape('', 'DefaultValue'),
  Permissions: shape(''),
  VersionOverrides: shape('Hosts Resources', 'xsi:type'),
  'VersionOverrides/Hosts': shape('Host+'),
  'VersionOverrides/Hosts/Host': shape('Runtimes AllFormFactors DesktopFormFactor', 'xsi:type'),
  Runtimes: shape('Runtime+'),
  Runtime: shape('', 'resid lifetime'),
  AllFormFactors: shape('ExtensionPoint'),
  'AllFormFactors/ExtensionPoint': shape('Script Page Metadata Namespace', 'xsi:type'),
  Script: shape('SourceLocation'),
  Page: shape('SourceLocation'),
  Metadata: shape('SourceLocation'),
  SourceLocation: shape('', 'resid'),
  Namespace: shape('', 'resid'),
  DesktopFormFactor: shape('GetStarted FunctionFile ExtensionPoint'),
  GetStarted: shape('Title Description LearnMoreUrl'),
  Title: shape('', 'resid'),
  Description: shape('', 'resid'),
  LearnMoreUrl: shape('', 'resid'),
  FunctionFile: shape('', 'resid'),
  'DesktopFormFactor/ExtensionPoint': shape('CustomTab', 'xsi:type'),
  CustomTab: shape('Group+ Label', 'id'),
  Group: shape('Label Icon Control+', 'id'),
  Label: shape('', 'resid'),
  Icon: shape('bt:Image+'),
  'Icon/bt:Image': shape('', 'size resid'),
  Control: shape('Label Supertip Icon Action', 'xsi:type id'),
  Supertip: shape('Title Description'),
  Action: shape('FunctionName', 'xsi:type'),
  FunctionName: shape(''),
  Resources: shape('bt:Images bt:Urls bt:ShortStrings bt:LongStrings'),
  'bt:Images': shape('bt:Image+'),
  'bt:Images/bt:Image': shape('', 'id DefaultValue'),
  'bt:Urls': shape('bt:Url+'),
  'bt:Url': shape('bt:Override?', 'id DefaultValue'),
  'bt:ShortStrings': shape('bt:String+'),
  'bt:LongStrings': shape('bt:String+'),
  'bt:String': shape('bt:Override+', 'id DefaultValue'),
  'bt:Override': shape('', 'Locale Value'),
};

export const LIMITS = { shortString: 125, longString: 250, id: 32 } as const;

/** Requirement sets that may stand in a manifest; RibbonApi 1.2, ExcelApiOnline and ExcelApiDesktop may not. */
export const REQUIREMENT_SETS = new Set(['SharedRuntime', 'CustomFunctionsRuntime', 'ExcelApi', 'DialogApi', 'RibbonApi', 'AddinCommands']);

export const REQUIRED_ICON_SIZES = ['16', '32', '80'];

/** Every departure of `element` and what is below it from SHAPES, as `path: problem`. */
export function departures(element: Element, path: readonly string[] = []): string[] {
  const here = [...path, element.tagName];
  const shapeOf = lookUp(here);
  const where = here.join('/');
  if (shapeOf === undefined) return [`${where}: unknown element`];
  const children = [...element.children];
  const attributes = [...element.attributes].map(({ name }) => name).filter((name) => !name.startsWith('xmlns'));
  return [
    ...attributes.filter((name) => !shapeOf.attributes.includes(name)).map((name) => `${where}: unknown attribute ${name}`),
    ...shapeOf.attributes.filter((name) => !attributes.includes(name)).map((name) => `${where}: no attribute ${name}`),
    ...orderProblems(where, shapeOf.children, children.map(({ tagName }) => tagName)),
    ...children.flatMap((child) => departures(child, here)),
  ];
}

function lookUp(path: readonly string[]): Shape | undefined {
  for (const length of [3, 2, 1]) {
    const found = SHAPES[path.slice(-length).join('/')];
    if (found !== undefined && path.length >= length) return found;
  }
  return undefined;
}

function orderProblems(where: string, expected: readonly string[], actual: readonly string[]): string[] {
  const pattern = expected.map((name) => `(?:${name.replace(/[+?]$/, '')} )${/[+?]$/.exec(name)?.[0] ?? ''}`).join('');
  const found = actual.map((name) => `${name} `).join('');
  return new RegExp(`^${pattern}$`).test(found) ? [] : [`${where}: children are "${found.trim()}", expected "${expected.join(' ')}"`];
}
