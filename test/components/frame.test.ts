import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coloursCss } from '../../src/components/layout/colours.ts';
import { englishName } from '../../src/components/layout/english-names.ts';
import { currentOf, FRAME, inOtherLanguage } from '../../src/components/layout/words.ts';
import { PREFECTURES } from '../../src/registry/municipality-registry.ts';

test('a page leads to itself in the other language, or to the home of it', () => {
  expect(inOtherLanguage('/about/', 'ja')).toEqual({ path: '/en/about/', same: true });
  expect(inOtherLanguage('/en/about/', 'en')).toEqual({ path: '/about/', same: true });
  expect(inOtherLanguage('/municipalities/431001/', 'ja')).toEqual({ path: '/en/municipalities/431001/', same: true });
  expect(inOtherLanguage('/en/municipalities/431001/', 'en')).toEqual({ path: '/municipalities/431001/', same: true });
  expect(inOtherLanguage('/municipalities/431001/request/', 'ja').same).toBe(false);
  // The second page of the list, no body.
  expect(inOtherLanguage('/municipalities/2/', 'ja')).toEqual({ path: '/en/', same: false });
  expect(inOtherLanguage('/glossary/', 'ja')).toEqual({ path: '/en/', same: false });
});

test('every page that the frame names is there, and none is named twice in one place', () => {
  for (const { pages, menuOnly, foot, home } of Object.values(FRAME)) {
    const places = [[...pages, ...menuOnly], foot.flatMap((group) => group.pages)];
    for (const { path } of [...places.flat(), { path: home }]) {
      const [page = ''] = path.split('#');
      expect(
        [`src/pages${page}index.astro`, `src/pages${page}[...part].astro`, `content/pages${page.slice(0, -1)}.md`].some(
          (file) => existsSync(file),
        ),
        path,
      ).toBe(true);
    }
    for (const some of places) expect(new Set(some.map(({ path }) => path)).size).toBe(some.length);
  }
});

test('the foot leads wherever the head does, by the same name', () => {
  for (const { pages, menuOnly, foot } of Object.values(FRAME)) {
    const names = new Map(foot.flatMap((group) => group.pages).map(({ path, label }) => [path, label]));
    for (const { path, label } of [...pages, ...menuOnly]) expect(names.get(path), path).toBe(label);
  }
});

test('the head marks the page itself, and what it stands under', () => {
  const marked = (path: string): (readonly [string, string])[] =>
    FRAME.ja.pages.flatMap((page) => {
      const current = currentOf(page, path, FRAME.ja.home);
      return current === undefined ? [] : [[page.path, current] as const];
    });
  expect(marked('/procedures/')).toEqual([['/procedures/', 'page']]);
  expect(marked('/procedures/jido-teate/')).toEqual([['/procedures/', 'true']]);
  expect(marked('/assessments/992011-1/')).toEqual([['/municipalities/', 'true']]);
  expect(marked('/')).toEqual([]);
  const english = FRAME.en.pages.flatMap((page) => {
    const current = currentOf(page, '/en/about/', FRAME.en.home);
    return current === undefined ? [] : [[page.path, current]];
  });
  expect(english).toEqual([['/en/about/', 'page']]);
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
