import { describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { PREFECTURES, REGISTRY } from '../../src/registry/municipality-registry.ts';
import {
  checkDigit,
  correctCode,
  findMunicipality,
  isFictional,
  isValidCode,
} from '../../src/registry/municipality.ts';

const SAMPLE = `
- { code: "992011", name: みなと見本市, kana: みなとみほんし, prefecture: 見本県, prefectureKana: みほんけん }
- { code: "998010", name: 見本広域連合, kana: みほんこういきれんごう, prefecture: 見本県 }
- { code: "995517", name: 府中市, kana: ふちゅうし, prefecture: 見本県 }
`;
const extra = readMunicipalities(SAMPLE, 'municipalities.yaml').value ?? [];

describe('municipality codes', () => {
  it.each([
    ['01100', '2'],
    ['43100', '1'],
    ['01203', '3'],
    ['13103', '2'],
    ['99201', '1'],
    ['22138', '4'],
  ])('computes the check digit of %s', (code, digit) => expect(checkDigit(code)).toBe(digit));

  it('computes no check digit of anything but five digits', () => {
    for (const wrong of ['', '1234', '123456', 'abcde', '１２３４５'])
      expect(() => checkDigit(wrong)).toThrow(RangeError);
  });

  it.each([
    ['431001', true],
    ['431002', false],
    ['43100', false],
    ['4310011', false],
    ['990011', false],
    ['990019', true],
    ['8700110005901', true],
    ['9700110005901', false],
    ['870011000590', false],
    ['87001100059010', false],
  ])('tells whether %s is valid', (code, valid) => expect(isValidCode(code)).toBe(valid));

  it.each([
    ['992012', '992011'],
    ['9700110005901', '8700110005901'],
    ['99201', null],
    ['870011000590', null],
    ['99201a', null],
  ])('puts %s right as %s', (code, right) => expect(correctCode(code)).toBe(right));

  it('has every body of the code list, each with a valid code', () => {
    const kinds = Object.groupBy([...REGISTRY.values()], (body) => body.kind);
    expect(kinds.prefecture).toHaveLength(47);
    expect(kinds['special-ward']).toHaveLength(23);
    expect(kinds.city).toHaveLength(792);
    expect((kinds.town?.length ?? 0) + (kinds.village?.length ?? 0)).toBe(743 + 183 + 6);
    expect([...REGISTRY.keys()].filter((code) => !isValidCode(code))).toEqual([]);
  });

  it.each([
    ['431001', { name: '熊本市', kana: 'くまもとし', prefecture: '熊本県', prefectureCode: '43', kind: 'city' }],
    ['010006', { name: '北海道', prefecture: '北海道', kind: 'prefecture' }],
    ['131032', { name: '港区', prefecture: '東京都', kind: 'special-ward' }],
    ['011011', { name: '札幌市中央区', kana: 'さっぽろしちゅうおうく', kind: 'ward', retired: false }],
    ['016951', { name: '色丹村', kind: 'village', retired: false, hasOffice: false }],
    ['221317', { name: '浜松市中区', kind: 'ward', retired: true, hasOffice: false }],
    ['221376', { name: '浜松市天竜区', retired: true }],
    ['221406', { name: '浜松市天竜区', retired: false, hasOffice: true }],
    ['992011', { name: 'みなと見本市', prefecture: '見本県', prefectureCode: '99', kind: 'city' }],
    ['998010', { kind: 'union' }],
  ])('finds %s', (code, expected) => expect(findMunicipality(code, extra)).toMatchObject(expected));

  it('says in a sentence why a special code is special', () => {
    expect(findMunicipality('016951')?.note?.ja).toContain('役場がなく');
    expect(findMunicipality('221317')?.note?.ja).toContain('221309');
    expect(findMunicipality('431001')?.note).toBeNull();
  });

  it('finds nothing for a code without a body', () => {
    expect(findMunicipality('992011')).toBeNull();
    expect(findMunicipality('999999', extra)).toBeNull();
  });

  it('lists the prefectures in the order of their codes', () => {
    expect(PREFECTURES.map((prefecture) => prefecture.code)).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    expect(PREFECTURES[46]).toEqual({ code: '47', name: '沖縄県', kana: 'おきなわけん' });
  });

  it('knows the codes of bodies that do not exist', () => {
    expect(isFictional('992011')).toBe(true);
    expect(isFictional('431001')).toBe(false);
    expect(isFictional('9900000000000')).toBe(false);
  });
});

describe('content/municipalities.yaml', () => {
  it('is a list of bodies; an empty file has none', () => {
    expect(extra).toHaveLength(3);
    expect(readMunicipalities('', 'm.yaml').value).toEqual([]);
  });

  it('says of every fault where it stands and what to do', () => {
    const yaml = `- code: 011002
  name: 見本市
  kana: みほんし
  prefecture: 見本県
- { code: "992012", name: 見本市, kana: ミホンシ, prefecture: 見本県 }
- { code: "431001", name: 見本市, kana: みほんし, prefecture: 熊本県, size: 3 }
- { code: "992011", name: 見本市, kana: みほんし }
`;
    const { value, file } = readMunicipalities(yaml, 'content/municipalities.yaml');
    expect(value).toBeNull();
    expect(file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "content/municipalities.yaml:1:9: 1件目の code：コードは引用符で囲んだ6桁の数字（ない団体は13桁の法人番号）で書いてください（例："992011"）。",
        "content/municipalities.yaml:5:11: 2件目の code：検査数字が合いません。ほかの数字が正しければ「992011」です。",
        "content/municipalities.yaml:5:38: 2件目の kana：よみがなはひらがなで書いてください。",
        "content/municipalities.yaml:6:3: 3件目：知らない項目です（size）。つづりを確かめるか、消してください。",
        "content/municipalities.yaml:7:3: 4件目の prefecture：値がありません。書き足してください。",
      ]
    `);
  });

  it('takes a 法人番号 for a body without a code, with or without a prefecture', () => {
    const yaml = `- { code: "8700110005901", name: 見本機構, kana: みほんきこう, aliases: [見本大臣] }
- { code: "9000000000000", name: 見本国民健康保険組合, kana: みほんこくみんけんこうほけんくみあい, prefecture: 沖縄県 }
- { code: "1000000000008", name: 見本会, kana: みほんかい, kind: association }
`;
    expect(readMunicipalities(yaml, 'm.yaml').value).toMatchObject([
      { kind: 'agency', prefecture: '', prefectureCode: '', aliases: ['見本大臣'], hasOffice: true },
      { kind: 'association', prefecture: '沖縄県', prefectureCode: '47' },
      { kind: 'association', prefecture: '', prefectureCode: '' },
    ]);
  });

  it('refuses a 法人番号 with another check digit, and a body with a code of six digits and no prefecture', () => {
    const yaml = `- { code: "9700110005901", name: 見本機構, kana: みほんきこう }
- { code: "992011", name: 見本市, kana: みほんし }
`;
    expect(readMunicipalities(yaml, 'm.yaml').file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "m.yaml:1:11: 1件目の code：検査数字が合いません。ほかの数字が正しければ「8700110005901」です。",
        "m.yaml:2:3: 2件目の prefecture：値がありません。書き足してください。",
      ]
    `);
  });

  it('refuses a code that another body has', () => {
    const yaml = `- { code: "431001", name: 見本市, kana: みほんし, prefecture: 熊本県 }
- { code: "992011", name: 甲市, kana: こうし, prefecture: 見本県 }
- { code: "992011", name: 乙市, kana: おつし, prefecture: 見本県 }
`;
    const { file } = readMunicipalities(yaml, 'content/municipalities.yaml');
    expect(file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "content/municipalities.yaml:1:11: 1件目の code：コード 431001 は「熊本市」が使っています。ほかのコードにするか、この行を消してください。",
        "content/municipalities.yaml:3:11: 3件目の code：コード 992011 は「甲市」が使っています。ほかのコードにするか、この行を消してください。",
      ]
    `);
  });

  it('refuses a code of one prefecture for a body of another one; a 法人番号 says nothing of a place', () => {
    const yaml = `- { code: "438014", name: 見本組合, kana: みほんくみあい, prefecture: 大阪府 }
- { code: "9399000000003", name: 見本国保組合, kana: みほんこくほくみあい, prefecture: 大阪府 }
`;
    const { file } = readMunicipalities(yaml, 'm.yaml');
    expect(file.messages.map(String)).toEqual([
      'm.yaml:1:60: 1件目の prefecture：コード 438014 は熊本県のものです。都道府県かコードを直してください。',
    ]);
  });

  it('refuses what is no YAML', () => {
    const { value, file } = readMunicipalities('- { code: "992011"\n- x', 'content/municipalities.yaml');
    expect(value).toBeNull();
    expect(file.messages[0]).toMatchObject({ fatal: true, ruleId: 'yaml-syntax', line: 2 });
  });
});
