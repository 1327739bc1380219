import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bandInEnglish } from '../../src/components/english/band.ts';
import { QUESTIONS } from '../../src/components/english/questions.ts';
import { count, englishDay, prefectureInEnglish, themeInEnglish } from '../../src/components/english/words.ts';
import { walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { readProcedures } from '../../src/registry/procedures.ts';

test.each([
  ['1,000人未満', 'under 1,000 people'],
  ['1,000人未満（任意実施）', 'under 1,000 people (assessed voluntarily)'],
  ['1,000人以上1万人未満', '1,000 to under 10,000 people'],
  ['１万人以上１０万人未満', '10,000 to under 100,000 people'],
  ['10万人以上30万人未満', '100,000 to under 300,000 people'],
  ['30万人以上', '300,000 people or more'],
  ['1,000万人以上', '10,000,000 people or more'],
  ['対象者の数', null],
  ['', null],
  ['30万人', null],
])('%s is %s', (text, words) => expect(bandInEnglish(text)).toBe(words));

test('every number of people that a form offers has English words', () => {
  const offered = (['kiso', 'juten', 'zen'] as const).flatMap((id) =>
    Array.from(walk(loadForm(id))).flatMap(({ role, options }) => (role === 'people' ? options : [])),
  );
  expect(offered.length).toBeGreaterThan(10);
  expect(offered.filter((text) => bandInEnglish(text) === null)).toEqual([]);
});

test.each([
  ['2023-09-25', '25 September 2023'],
  ['2023-09', 'September 2023'],
  ['2023', '2023'],
])('%s is %s', (iso, words) => expect(englishDay(iso)).toBe(words));

test('one is one, and many have commas', () => {
  expect([count(1, 'body', 'bodies'), count(0, 'item'), count(1234, 'item')]).toEqual([
    '1 body',
    '0 items',
    '1,234 items',
  ]);
});

test('prefectures and themes have English names, and others none', () => {
  expect(prefectureInEnglish('北海道')).toBe('Hokkaido');
  expect(prefectureInEnglish('見本県')).toBe('');
  const path = 'content/procedures.yaml';
  const themes = new Set(
    (readProcedures(readFileSync(path, 'utf8'), path).value ?? []).flatMap(({ theme }) => theme ?? []),
  );
  expect([...themes].filter((theme) => themeInEnglish(theme) === null)).toEqual([]);
  expect(themeInEnglish('別の分野')).toBeNull();
});

test('the headings under which the questions are answered are those of the full form', () => {
  const labels = Array.from(walk(loadForm('zen')), ({ label, aliases }) => [label, ...aliases]).flat();
  for (const { headings } of QUESTIONS)
    for (const heading of headings) expect(labels.some((label) => label.startsWith(heading))).toBe(true);
});
