import { contentSecurityPolicy } from '../../scripts/build/csp';
import { isUnacceptable, notices } from '../../scripts/build/notices';
import { rewriteSite, siteAddress } from '../../scripts/build/site';

describe('the site the build is for', () => {
  test('defaults to the development site and drops a final slash', () => {
    expect(siteAddress(undefined)).toBe('https://localhost:3000');
    expect(siteAddress('https://gouji.example.cn/')).toBe('https://gouji.example.cn');
    expect(siteAddress('https://gouji.example.cn:8443/excel/')).toBe('https://gouji.example.cn:8443/excel');
  });

  test.each([
    ['gouji.example.cn', /not an address/],
    ['http://gouji.example.cn', /https only/],
    ['https://gouji.example.cn/?a=1', /without \? or #/],
  ])('refuses %s', (address, reason) => {
    expect(() => siteAddress(address)).toThrow(reason);
  });

  test('every occurrence is rewritten', () => {
    expect(rewriteSite('https://localhost:3000/a https://localhost:3000/b', 'https://x.cn/y')).toBe('https://x.cn/y/a https://x.cn/y/b');
  });
});

describe('what the pages may load', () => {
  test('themselves only; in the store build also the host of office.js', () => {
    expect(contentSecurityPolicy(false)).not.toContain('http');
    expect(contentSecurityPolicy(true).match(/https:\S+/g)).toEqual(['https://appsforoffice.microsoft.com;']);
    for (const cdn of [true, false]) expect(contentSecurityPolicy(cdn)).not.toMatch(/script-src[^;]*unsafe/);
  });
});

describe('third-party notices', () => {
  const bundled = { name: 'b', version: '1.0.0', license: 'MIT', author: 'Ann', repository: null, licenseText: null };

  test('sorted, with the MIT text where a package carries none', () => {
    const text = notices([bundled, { ...bundled, name: 'a', licenseText: 'the text of a' }], false);
    expect(text.indexOf('a 1.0.0')).toBeLessThan(text.indexOf('b 1.0.0'));
    expect(text).toContain('the text of a');
    expect(text).toContain('Copyright (c) Ann\n\nPermission is hereby granted');
    expect(text).not.toContain('office-js');
  });

  test('another licence without its text stops the build', () => {
    expect(() => notices([{ ...bundled, license: 'Apache-2.0' }], false)).toThrow(/b carries no licence text for Apache-2.0/);
    expect(notices([{ ...bundled, license: 'ISC' }], false)).toContain('Permission to use, copy, modify, and/or distribute this software');
  });

  test.each([
    ['MIT', false],
    ['(MIT OR GPL-3.0)', false],
    ['Apache-2.0', false],
    ['GPL-3.0-or-later', true],
    ['SEE LICENSE IN file', true],
  ])('%s: refused %s', (license, refused) => {
    expect(isUnacceptable(license)).toBe(refused);
  });
});
