import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/terminal/language.ts';

test.each<[string[], NodeJS.ProcessEnv, string]>([
  [[], {}, 'ja'],
  [['--lang', 'en'], {}, 'en'],
  [['--lang=en'], {}, 'en'],
  [['a.pdf', '--lang', 'en', '--force'], {}, 'en'],
  [['--lang', 'en', '--lang', 'ja'], {}, 'ja'],
  [[], { HYOKASHO_LANG: 'en' }, 'en'],
  [['--lang', 'ja'], { HYOKASHO_LANG: 'en' }, 'ja'],
  [['--', '--lang', 'en'], {}, 'ja'],
  [['--lang'], { HYOKASHO_LANG: 'en' }, 'en'],
  [['--lang', 'fr'], { HYOKASHO_LANG: 'en' }, 'en'],
  [[], { HYOKASHO_LANG: 'fr' }, 'ja'],
  [[], { HYOKASHO_LANG: '' }, 'ja'],
])('%j with %j is %s', (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language);
});
