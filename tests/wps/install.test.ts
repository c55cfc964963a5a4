import { mergePublish, offlineLine } from '../../src/wps/install/publish';

const LINE = offlineLine('gouji', '0.2.0');
const OTHER = '<jspluginonline name="iFinD" type="et" url="http://127.0.0.1:3889/" debug="" enable="enable_dev" install="null" customDomain=""/>';
/** As a user's file looks, with Windows line ends and somebody's own comment. */
const EXISTING = `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  <!-- 我的 -->\r\n  ${OTHER}\r\n</jsplugins>\r\n`;

describe('the line in publish.xml', () => {
  test('is added beside the others, which stay as they are', () => {
    const merged = mergePublish(EXISTING, 'gouji', LINE);
    expect(merged).toContain(LINE);
    expect(merged.replace(`  ${LINE}\n`, '')).toBe(EXISTING);
  });

  test('takes the place of an older one, and of an online one', () => {
    for (const old of [offlineLine('gouji', '0.1.0'), '<jspluginonline name="gouji" type="et" url="https://x/"></jspluginonline>']) {
      const before = mergePublish(EXISTING, 'gouji', old);
      expect(mergePublish(before, 'gouji', LINE)).toBe(before.replace(old, LINE));
    }
    // Not that of an add-in whose name merely begins the same.
    const similar = mergePublish(EXISTING, 'gouji2', offlineLine('gouji2', '1.0.0'));
    expect(mergePublish(similar, 'gouji', LINE)).toContain(offlineLine('gouji2', '1.0.0'));
  });

  test('starts a file where there is none, fills an empty list, and touches nothing that is no list', () => {
    expect(mergePublish(undefined, 'gouji', LINE)).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${LINE}\n</jsplugins>\n`);
    expect(mergePublish('<jsplugins/>', 'gouji', LINE)).toBe(`<jsplugins>\n  ${LINE}\n</jsplugins>`);
    expect(() => mergePublish('<html></html>', 'gouji', LINE)).toThrow('不是 publish.xml');
  });
});
