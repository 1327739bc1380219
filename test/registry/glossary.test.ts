import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { byKanaRow, joinTerms, readGlossary } from '../../src/registry/glossary.ts';

const source = (id: string, yaml: string) => ({ id, path: `${id}.yaml`, yaml });
const term = (name: string, more = ''): string => `term: ${name}\nreading: よみ\nshort: 説明です。\n${more}`;
const faults = (...sources: ReturnType<typeof source>[]): string[] =>
  joinTerms(sources).files.flatMap(({ messages }) => messages.map(String));

test('the glossary of the repository is sound and has at least 70 terms', () => {
  const { terms, files } = readGlossary('content/glossary');
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(terms.length).toBeGreaterThanOrEqual(70);
  expect(terms.length).toBe(readdirSync('content/glossary').length);
  for (const { short } of terms) expect(short).toMatch(/。$/u);
});

test('what is left out is empty', () => {
  expect(joinTerms([source('itaku', term('委託'))]).terms).toEqual([
    {
      id: 'itaku',
      term: '委託',
      reading: 'よみ',
      aliases: [],
      wide: [],
      same: [],
      short: '説明です。',
      more: null,
      related: [],
    },
  ]);
});

test('every fault is told with its file', () => {
  expect(
    faults(
      source('itaku', term('委託', 'aliases: [外注]\nrelated: [saiitaku, itaku]')),
      source('gaichu', term('外注')),
      source('Bad Name', term('悪い名前')),
      source('kana', 'term: 漢字\nreading: 漢字\nshort: x\nshrt: y'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "itaku.yaml:5:10: 関連する用語「saiitaku」がありません。saiitaku.yaml を作るか、ここから消してください。",
      "itaku.yaml:5:10: 関連する用語「itaku」がありません。itaku.yaml を作るか、ここから消してください。",
      "gaichu.yaml:1:7: 「外注」は itaku.yaml にもあります。どちらか一方だけに書いてください。",
      "Bad Name.yaml:1:7: ファイルの名前「Bad Name」は用語のURLになります。英小文字・数字・ハイフンで付けてください。",
      "kana.yaml:2:10: reading：よみがなは、ひらがな（と「・」）で書いてください。",
      "kana.yaml:1:1: 知らない項目です（shrt）。つづりを確かめるか、消してください。",
    ]
  `);
});

test('terms stand in the order of their readings, by rows of the kana table', () => {
  const { terms } = joinTerms([
    source('iten', 'term: 移転\nreading: いてん\nshort: x'),
    source('gyomu', 'term: 業務\nreading: ぎょうむ\nshort: x'),
    source('atena', 'term: 宛名\nreading: あてな\nshort: x'),
    source('pia', 'term: PIA\nreading: ぴーあいえー\nshort: x'),
  ]);
  expect(byKanaRow(terms).map(({ row, terms: own }) => [row, own.map(({ id }) => id)])).toEqual([
    ['あ', ['atena', 'iten']],
    ['か', ['gyomu']],
    ['は', ['pia']],
  ]);
});

test('no term of the repository falls out of the table', () => {
  const { terms } = readGlossary('content/glossary');
  expect(byKanaRow(terms).flatMap(({ terms: own }) => own)).toHaveLength(terms.length);
});

test('a folder that does not exist has no terms', () => {
  expect(readGlossary('content/nowhere')).toEqual({ terms: [], files: [] });
});
