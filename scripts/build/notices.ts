import { OFFICE_JS_FOLDER } from './office-js';

/** What the licence plugin tells about one bundled package. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author: string | null;
  readonly repository: string | null;
  readonly licenseText: string | null;
  readonly noticeText?: string;
}

const RULE = '-'.repeat(78);

/** THIRD-PARTY-NOTICES.txt: every package whose code is in the bundle, with its licence text. */
export function notices(packages: readonly BundledPackage[], selfHosted: boolean): string {
  const sorted = [...packages].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '勾稽 Gouji contains the third-party software listed below. 本软件包含下列第三方软件。',
    '',
    ...(selfHosted ? officeJsNotice() : []),
    ...sorted.flatMap(entry),
  ].join('\n');
}

function officeJsNotice(): string[] {
  return [
    RULE,
    `@microsoft/office-js (folder ${OFFICE_JS_FOLDER}/, unmodified)`,
    `Microsoft Software License Terms: ${OFFICE_JS_FOLDER}/LICENSE.md`,
    'Microsoft is not responsible for maintaining, updating or supporting this add-in.',
    'Microsoft 不负责维护、更新或支持本加载项。',
    '',
  ];
}

function entry(bundled: BundledPackage): string[] {
  return [
    RULE,
    `${bundled.name} ${bundled.version}`,
    `License: ${bundled.license}`,
    ...(bundled.repository === null ? [] : [bundled.repository]),
    '',
    licenseText(bundled),
    '',
    ...(bundled.noticeText === undefined ? [] : [bundled.noticeText.trim(), '']),
  ];
}

/** A package that names the MIT or ISC licence without carrying its text gets the text; any other gap stops the build. */
function licenseText({ name, license, licenseText: text, author }: BundledPackage): string {
  if (text !== null) return text.trim();
  if (license === 'ISC') return `Copyright (c) ${author ?? name}\n\n${ISC}`;
  if (license !== 'MIT') throw new Error(`${name} carries no licence text for ${license}: add it to scripts/build/notices.ts.`);
  return `Copyright (c) ${author ?? name}\n\n${MIT}`;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** Licences that may be in the bundle without anybody being asked. */
const PERMISSIVE = /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|OFL-1\.1)( OR .+)?\)?$/;

export function isUnacceptable(license: string): boolean {
  return !PERMISSIVE.test(license);
}
