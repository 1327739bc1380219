import { expect, test } from 'vitest';
import { readContractors } from '../../../src/registry/contractors/contractors-file.ts';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';
import { isCompanyName } from '../../../src/match/companies/company-name.ts';
import { findSimilar } from '../../../src/match/companies/similar.ts';
import { parseContractorField } from '../../../src/match/companies/contractor-field.ts';

const places = new Set(['例示', '見本', '九州']);
const namesOf = (text: string): string[] => {
  const stated = parseContractorField(text, places);
  if (stated.kind !== 'companies') return [stated.kind];
  return stated.names.map(({ key, branch }) => (branch === null ? key : `${key} [${branch}]`));
};

test.each([
  [40, 'companies'],
  [41, 'words'],
])('a text of %i letters states %s', (length, expected) => {
  expect(parseContractorField(`株式会社${'見'.repeat(length - 4)}`, places).kind).toBe(expected);
});

test.each([
  [40, true],
  [41, false],
])('a name of %i letters is one of a company alone: %s', (length, expected) => {
  expect(isCompanyName(`${'見'.repeat(length - 4)}株式会社`)).toBe(expected);
});

test.each([
  ['株式会社 見本', '見本/株式会社'],
  ['見本株式会社', '見本/株式会社'],
  ['㈱見本', '見本/株式会社'],
  ['見本（株）', '見本/株式会社'],
  ['（株） 見 本', '見本/株式会社'],
  ['有限会社見本', '見本/有限会社'],
  ['合同会社ＡＢＣ', 'abc/合同会社'],
  ['見本県国民健康保険団体連合会', '見本県国民健康保険団体連合会'],
])('%s is known as %s', (text, key) => {
  expect(namesOf(text)).toEqual([key]);
});

test.each([
  ['甲電気株式会社 例示支店', '甲電気/株式会社 [例示支店]'],
  ['甲電気株式会社北海道支社', '甲電気/株式会社 [北海道支社]'],
  ['株式会社甲システム 例示営業所', '甲システム/株式会社 [例示営業所]'],
  ['株式会社甲システム例示支社', '甲システム/株式会社 [例示支社]'],
  ['甲サービス㈱ 公共事業部', '甲サービス/株式会社 [公共事業部]'],
])('%s names a branch', (text, key) => {
  expect(namesOf(text)).toEqual([key]);
});

test('a branch is only parted where no other reading is possible', () => {
  expect(namesOf('株式会社甲通信工業支社')).toEqual(['甲通信工業支社/株式会社']);
  expect(namesOf('株式会社甲計算センター')).toEqual(['甲計算センタ/株式会社']);
});

test.each(['競争入札により決定する。', '未定', '指名競争入札により決定', '契約締結後に決定', '公表しない'])(
  '%s is no company',
  (text) => {
    expect(namesOf(text)).toEqual(['placeholder']);
  },
);

test('what is neither a name nor a known placeholder is kept as words', () => {
  expect(namesOf('市が契約する各医療機関')).toEqual(['words']);
  expect(namesOf('市内の印刷業者')).toEqual(['words']);
  expect(namesOf('見本印刷合同会社')).toEqual(['見本印刷/合同会社']);
  expect(namesOf('')).toEqual(['nothing']);
});

test('several companies of one task are told apart', () => {
  expect(namesOf('・株式会社甲\n・乙株式会社 例示支店')).toEqual(['甲/株式会社', '乙/株式会社 [例示支店]']);
  expect(namesOf('株式会社甲、乙株式会社')).toEqual(['甲/株式会社', '乙/株式会社']);
});

test.each([
  ['one company in two spellings', '株式会社甲\n甲㈱', ['甲/株式会社']],
  [
    'two branches of one',
    '甲株式会社 例示支店\n甲株式会社 見本支店',
    ['甲/株式会社 [例示支店]', '甲/株式会社 [見本支店]'],
  ],
  ['a company and one to be decided', '株式会社甲\n未定', ['words']],
  ['a company and a sentence', '株式会社甲\n毎年度ごとに', ['words']],
  ['a letter', '甲', ['words']],
  ['numbered lines', '①株式会社甲\n(2) 乙株式会社\n\n- 丙㈱', ['甲/株式会社', '乙/株式会社', '丙/株式会社']],
  ['blanks and a line break', ' \n ', ['nothing']],
])('a field that holds %s', (_, text, expected) => {
  expect(namesOf(text)).toEqual(expected);
});

const known = readContractors(
  '- id: mihon\n  name: 株式会社みほん\n  spellings: [旧みほん電算株式会社, みほん情シス]\n',
  'contractors.yaml',
).value;

test('content/contractors.yaml joins what no rule can know, a short name also with 株式会社', () => {
  const directory = openDirectory(known ?? [], []);
  const ids = ['株式会社 みほん', '旧みほん電算（株）', '㈱みほん情シス', 'みほん情シス'].map((text) => {
    const stated = directory.read(text);
    return stated.kind === 'companies' ? stated.names.map(({ key }) => directory.idOf(key)).join() : stated.kind;
  });
  expect(ids).toEqual(['mihon', 'mihon', 'mihon', 'mihon']);
});

test('the address of a company that is known by name alone is the same in every build', () => {
  const directory = openDirectory([], []);
  expect(directory.idOf('見本/株式会社')).toMatch(/^c-[0-9a-f]{10}$/u);
  expect(directory.idOf('見本/株式会社')).toBe(openDirectory([], []).idOf('見本/株式会社'));
});

test('a file that names a company twice is refused with its line', () => {
  const { value, file } = readContractors('- id: a\n  name: 株式会社甲\n- id: b\n  name: 甲㈱\n', 'contractors.yaml');
  expect(value).toBeNull();
  expect(String(file.messages[0])).toContain('contractors.yaml:4');
  expect(file.messages[0]?.reason).toContain('「甲㈱」は a も名のっています');
});

test('names that look alike are offered, never joined', () => {
  const names = new Map([
    ['a', ['株式会社スーブル']],
    ['b', ['株式会社スープル']],
    ['c', ['見本コーンズ株式会社']],
    ['d', ['見本コンズ株式会社']],
    ['e', ['さんぷる印刷']],
    ['f', ['さんぷる印刷株式会社']],
    ['g', ['株式会社甲乙']],
    ['h', ['株式会社甲丙']],
  ]);
  expect(findSimilar(names)).toEqual([
    { ids: ['a', 'b'], why: 'letters' },
    { ids: ['c', 'd'], why: 'signs' },
    { ids: ['e', 'f'], why: 'form' },
  ]);
});
