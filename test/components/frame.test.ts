import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursCss } from '../../src/components/layout/colours.ts';
import { englishName } from '../../src/components/layout/english-names.ts';
import { FRAME, inOtherLanguage } from '../../src/components/layout/words.ts';
import { PREFECTURES } from '../../src/registry/municipality-registry.ts';

test('a page leads to itself in the other language, or to the home of it', () => {
  expect(inOtherLanguage('/about/', 'ja')).toEqual({ path: '/en/about/', same: true });
  expect(inOtherLanguage('/en/about/', 'en')).toEqual({ path: '/about/', same: true });
  expect(inOtherLanguage('/glossary/', 'ja')).toEqual({ path: '/en/', same: false });
});

test('every page that the frame names is there, and none is named twice in one place', () => {
  for (const { pages, more, home } of Object.values(FRAME)) {
    for (const { path } of [...pages, ...more, { path: home }])
      expect(
        [`src/pages${path}index.astro`, `src/pages${path}[...part].astro`, `content/pages${path.slice(0, -1)}.md`].some(
          (file) => existsSync(file),
        ),
        path,
      ).toBe(true);
    for (const some of [pages, more]) expect(new Set(some.map(({ path }) => path)).size).toBe(some.length);
  }
});

test('all prefectures have an English name, those of a sample none', () => {
  expect(PREFECTURES.map(({ code }) => englishName(code))).toHaveLength(47);
  expect([englishName('01'), englishName('43'), englishName('47')]).toEqual(['Hokkaido', 'Kumamoto', 'Okinawa']);
  expect(englishName(null)).toBe('');
});

test('colours of a publisher are laid over those of the design system, for each scheme by itself', () => {
  expect(coloursCss({ light: null, dark: null }).trim()).toBe('');
  const css = coloursCss({ light: '#00575e', dark: null });
  expect(css).toContain('--key:#00575e');
  expect(css).not.toContain('dark');
});
