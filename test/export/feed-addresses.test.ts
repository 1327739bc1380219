import { describe, expect, it } from 'vitest';
import { addressOf, feedPath, tagOf } from '../../src/export/feeds/addresses.ts';

describe('addresses', () => {
  it('begin at the root of the host where the site does not know its own', () => {
    const unknown = { site: null, base: '/' };
    expect(addressOf(unknown, '/about/')).toBe('/about/');
    expect(tagOf(unknown, feedPath({ of: 'all' }))).toBe('tag:hyokasho.invalid,2026:/feeds/all.xml');
  });
});
