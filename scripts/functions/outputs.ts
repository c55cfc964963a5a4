import { FUNCTIONS } from '../../src/functions';
import { functionPage, indexPage } from './docs';
import { excelMetadata, wpsMetadata } from './metadata';

/** Every generated file by its path in the project. */
export function outputs(): ReadonlyMap<string, string> {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['src/functions/generated/functions.json', json(excelMetadata('zh'))],
    ['src/functions/generated/functions.en-US.json', json(excelMetadata('en'))],
    ['src/functions/generated/wps/functions.json', json(wpsMetadata('zh'))],
    ['docs/functions/index.md', indexPage()],
    ...FUNCTIONS.map((definition): [string, string] => [`docs/functions/${definition.name}.md`, functionPage(definition)]),
  ]);
}
