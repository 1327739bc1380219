import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompanies, readCompanies } from '../../../src/registry/contractors/companies-file.ts';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';
import { ROOT } from '../../support/run.ts';

const faultOf = (yaml: string): string | undefined => readCompanies(yaml, 'companies.yaml').file.messages[0]?.reason;
const company = (id: string, rest: string): string => `- { id: ${id}, ${rest}, source: recall }\n`;

test('the registry is read to the same values by the parser that keeps no places', () => {
  const path = join(ROOT, 'src/registry/contractors/companies.yaml');
  expect(readCompanies(readFileSync(path, 'utf8'), path).value).toEqual(loadCompanies());
});

test('the registry of the program is read whole, and most of it serves municipalities of every prefecture', () => {
  const companies = loadCompanies();
  expect(companies.length).toBeGreaterThanOrEqual(80 + 47);
  expect(companies.filter(({ id }) => id.startsWith('kokuhoren-'))).toHaveLength(47);
});

test('every fact has a source, an address or recall, and no number of a company stands in it', () => {
  const facts = loadCompanies().flatMap((one) => [one.source, ...one.facts.map(({ source }) => source)]);
  expect(facts.filter((source) => source !== 'recall' && !/^https?:\/\/[^/]+\/./u.test(source))).toEqual([]);
  expect(JSON.stringify(loadCompanies())).not.toMatch(/(?<!\d)\d{13}(?!\d)/u);
});

test.each([
  [
    'two companies of one name',
    company('a', 'name: 株式会社甲') + company('b', 'name: 甲㈱'),
    '「甲㈱」は同じ時期に a も名のっています。',
  ],
  [
    'a former name that another company bore on a day of them',
    company(
      'a',
      "name: 株式会社甲, facts: [{ kind: renamed, name: 株式会社乙, from: '2010-04-01', until: '2015-04-01', source: recall }]",
    ) +
      company(
        'b',
        "name: 株式会社丙, facts: [{ kind: renamed, name: 株式会社乙, from: '2015-03-31', until: '2020-04-01', source: recall }]",
      ),
    '「株式会社乙」は同じ時期に a も名のっています。',
  ],
  ['one id twice', company('a', 'name: 株式会社甲') + company('a', 'name: 株式会社乙'), '「a」は上で使われています。'],
  [
    'a span that ends before it begins',
    company(
      'a',
      "name: 株式会社甲, facts: [{ kind: renamed, name: 株式会社乙, from: '2015-04-01', until: '2015-04-01', source: recall }]",
    ),
    '「株式会社乙」の期間が前後しています。',
  ],
])('%s is refused', (_, yaml, reason) => {
  expect(faultOf(yaml)).toContain(reason);
});

test.each([
  ["facts: [{ kind: renamed, name: 株式会社乙, until: '2015-04-01' }]"],
  ['facts: [{ kind: renamed, name: 株式会社乙, until: 2015年, source: recall }]'],
  ["facts: [{ kind: merged, name: 株式会社乙, on: '2015-04-01', source: memory }]"],
  ["facts: [{ kind: bought, name: 株式会社乙, on: '2015-04-01', source: recall }]"],
])('a fact without a source, a day or a kind is refused: %s', (facts) => {
  expect(readCompanies(company('a', `name: 株式会社甲, ${facts}`), 'companies.yaml').value).toBeNull();
});

test('a name may pass from one company to another', () => {
  const yaml =
    company(
      'a',
      "name: 株式会社甲, facts: [{ kind: renamed, name: 株式会社乙, until: '2015-04-01', source: recall }]",
    ) +
    company(
      'b',
      "name: 株式会社丙, facts: [{ kind: renamed, name: 株式会社乙, from: '2015-04-01', until: '2020-04', source: recall }]",
    );
  expect(readCompanies(yaml, 'companies.yaml').value).toHaveLength(2);
});

const directory = openDirectory([], []);
const idOf = (text: string): string => {
  const stated = directory.read(text);
  return stated.kind === 'companies' ? stated.names.map(({ key }) => directory.idOf(key)).join(' ') : stated.kind;
};

test.each([
  ['株式会社 エヌ・ティ・ティ・データ関西', 'ntt-data-kansai'],
  ['株式会社 NTTデータ関西', 'ntt-data-kansai'],
  ['ＮＥＣ', 'nec'],
  ['エヌイーシー', 'nec'],
  ['日本電気株式会社 熊本支店', 'nec'],
  ['INES', 'ines'],
  ['株式会社RKKコンピュータサービス', 'rkkcs'],
  ['東日本電信電話株式会社', 'ntt-east'],
  ['トッパンフォームズ㈱', 'toppan-edge'],
  ['㈱さくらＫＣＳ', 'sakura-kcs'],
  ['熊本県国保連合会', 'kokuhoren-kumamoto'],
  ['インテック', 'intec'],
])('%s is %s', (text, id) => {
  expect(idOf(text)).toBe(id);
});

test.each([
  // Two companies of one reading, a merger, and a business taken over.
  ['株式会社電算', '株式会社デンサン'],
  // Two letters alone may be another word.
  ['株式会社電算', '電算'],
  ['株式会社日立情報システムズ', '株式会社日立システムズ'],
  ['富士通エフ・アイ・ピー株式会社', '富士通Japan株式会社'],
  ['凸版印刷株式会社', 'TOPPAN株式会社'],
  ['株式会社NTTデータ', '株式会社NTTデータ関西'],
])('%s and %s are two companies', (one, other) => {
  expect(idOf(one)).not.toBe(idOf(other));
});

test('what the publisher wrote goes before the registry of the program', () => {
  const own = openDirectory(
    [
      { id: 'tkc', name: '株式会社TKC（見本）', spellings: ['ティーケーシー見本'], note: '見本の注記' },
      { id: 'own-nec', name: '株式会社みほん', spellings: ['NEC'], note: '' },
    ],
    [],
  );
  const read = (text: string): string => {
    const stated = own.read(text);
    return stated.kind === 'companies' ? stated.names.map(({ key }) => own.idOf(key)).join(' ') : stated.kind;
  };
  expect(read('NEC')).toBe('own-nec');
  expect(read('日本電気株式会社')).toBe('nec');
  expect(read('株式会社TKC')).toBe('tkc');
  expect(own.known('tkc')).toMatchObject({ name: '株式会社TKC（見本）', place: '栃木県宇都宮市', note: '見本の注記' });
  expect(own.known('tkc')?.spellings).toEqual(['ティーケーシー見本', '株式会社TKC', 'TKC']);
  expect(own.known('own-nec')?.source).toBeNull();
});
