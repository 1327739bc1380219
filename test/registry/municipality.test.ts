import { describe, expect, it } from 'vitest';
import { findByAuthority } from '../../src/registry/authority.ts';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { REGISTRY } from '../../src/registry/municipality-registry.ts';
import {
  checkDigit,
  findMunicipality,
  isFictional,
  isValidCode,
  prefectures,
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
  ])('tells whether %s is valid', (code, valid) => expect(isValidCode(code)).toBe(valid));

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
    expect(findMunicipality('016951')?.note).toContain('役場がなく');
    expect(findMunicipality('221317')?.note).toContain('221309');
    expect(findMunicipality('431001')?.note).toBeNull();
  });

  it('finds nothing for a code without a body', () => {
    expect(findMunicipality('992011')).toBeNull();
    expect(findMunicipality('999999', extra)).toBeNull();
  });

  it('lists the prefectures in the order of their codes', () => {
    expect(prefectures().map((prefecture) => prefecture.code)).toEqual(
      Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    expect(prefectures()[46]).toEqual({ code: '47', name: '沖縄県', kana: 'おきなわけん' });
  });

  it('knows the codes of bodies that do not exist', () => {
    expect(isFictional('992011')).toBe(true);
    expect(isFictional('431001')).toBe(false);
  });
});

describe('findByAuthority', () => {
  it.each([
    ['熊本市長', ['431001']],
    ['札幌市長', ['011002']],
    ['小樽市長', ['012033']],
    ['小樽市教育委員会', ['012033']],
    ['東京都港区長', ['131032']],
    ['港区長', ['131032']],
    ['東京都知事', ['130001']],
    ['北海道知事', ['010006']],
    ['府中市長', ['132063', '342084']],
    ['東京都府中市長', ['132063']],
    ['広島県府中市長', ['342084']],
    ['四日市市長', ['242021']],
    ['四日市市　長', ['242021']],
    ['余市町長', ['014087']],
    ['茅部郡森町長', ['013455', '224618']],
    ['静岡県周智郡森町長', ['224618']],
    ['森町長', ['013455', '224618']],
    ['郡山市長', ['072036']],
    ['泊村長', ['014036']],
    ['東村山市選挙管理委員会', ['132136']],
    ['熊本市', ['431001']],
    ['みなと見本市長', []],
    ['東京都後期高齢者医療広域連合長', []],
    ['北海道市町村職員共済組合理事長', []],
    ['北海道長', []],
    ['熊本市知事', []],
    ['大阪市北区長', []],
    ['', []],
  ])('%s', (authority, codes) => expect(findByAuthority(authority).map((body) => body.code)).toEqual(codes));

  it('knows the bodies of content/municipalities.yaml beside the registry', () => {
    expect(findByAuthority('みなと見本市長', extra).map((body) => body.code)).toEqual(['992011']);
    expect(findByAuthority('見本広域連合長', extra).map((body) => body.code)).toEqual(['998010']);
    expect(findByAuthority('府中市長', extra).map((body) => body.code)).toEqual(['132063', '342084', '995517']);
  });

  it('finds every body by its full name and head, alone', () => {
    const head = (kind: string): string => (kind === 'prefecture' ? '知事' : '長');
    const bodies = [...REGISTRY.values()].filter((body) => body.kind !== 'ward' && body.hasOffice);
    const wrong = bodies.filter((body) => {
      const name = body.kind === 'prefecture' ? body.name : body.prefecture + body.name;
      const found = findByAuthority(name + head(body.kind));
      return found.length !== 1 || found[0] !== body;
    });
    expect(wrong).toEqual([]);
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
- { code: "431001", name: 見本市, kana: みほんし, prefecture: 見本県, size: 3 }
- { code: "992011", name: 見本市, kana: みほんし }
`;
    const { value, file } = readMunicipalities(yaml, 'content/municipalities.yaml');
    expect(value).toBeNull();
    expect(file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "content/municipalities.yaml:1:9: 1件目の code：コードは引用符で囲んだ6桁の数字で書いてください（例："992011"）。",
        "content/municipalities.yaml:5:11: 2件目の code：検査数字が合いません。99201 に続く検査数字は 1 です（992011）。",
        "content/municipalities.yaml:5:38: 2件目の kana：よみがなはひらがなで書いてください。",
        "content/municipalities.yaml:6:3: 3件目：知らない項目です（size）。つづりを確かめるか、消してください。",
        "content/municipalities.yaml:7:3: 4件目の prefecture：値がありません。書き足してください。",
      ]
    `);
  });

  it('refuses a code that another body has', () => {
    const yaml = `- { code: "431001", name: 見本市, kana: みほんし, prefecture: 見本県 }
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

  it('refuses what is no YAML', () => {
    const { value, file } = readMunicipalities('- { code: "992011"\n- x', 'content/municipalities.yaml');
    expect(value).toBeNull();
    expect(file.messages[0]).toMatchObject({ fatal: true, ruleId: 'yaml-syntax', line: 2 });
  });
});
