import { describe, expect, it } from 'vitest';
import { findAuthorities } from '../../src/registry/authority.ts';
import { readMunicipalities } from '../../src/registry/municipalities-file.ts';
import { REGISTRY } from '../../src/registry/municipality-registry.ts';
import type { Municipality } from '../../src/registry/municipality.ts';
import { OFFICES } from '../../src/registry/offices.ts';

const codesOf = (name: string, extra?: readonly Municipality[]): string[] =>
  findAuthorities(name, extra).map(({ body }) => body.code);

/** Bodies that publish, by their names alone. */
const PUBLISHING = [...REGISTRY.values()].filter((body) => body.kind !== 'ward' && body.hasOffice);
const headOf = ({ kind }: Municipality): string => (kind === 'prefecture' ? '知事' : '長');
const fullName = (body: Municipality): string => (body.kind === 'prefecture' ? body.name : body.prefecture + body.name);

describe('findAuthorities', () => {
  it.each([
    ['熊本市長', ['431001']],
    ['札幌市長', ['011002']],
    ['小樽市長', ['012033']],
    ['小樽市教育委員会', ['012033']],
    ['茨城県土浦市教育委員会', ['082031']],
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
    ['福岡県京都郡みやこ町長', ['406252']],
    ['兵庫県赤穂郡上郡町長', ['284815']],
    ['森町長', ['013455', '224618']],
    ['郡山市長', ['072036']],
    ['郡山市', ['072036']],
    ['泊村長', ['014036']],
    ['東村山市選挙管理委員会', ['132136']],
    ['熊本市', ['431001']],
    ['みなと見本市長', []],
    ['東京都後期高齢者医療広域連合長', []],
    ['北海道市町村職員共済組合理事長', []],
    ['長崎県病院企業団企業長', []],
    ['山形県消防補償等組合', []],
    ['東京都交通局健康保険組合理事長', []],
    ['東京都教育委員会互助会', []],
    ['熊本市長期療養機構', []],
    ['熊本市長（国民健康保険組合との連絡担当）', ['431001']],
    ['埼玉県企業団地局長', ['110001']],
    ['北海道長', []],
    ['熊本市知事', []],
    ['大阪市北区長', []],
    ['札幌市中央区長', []],
    ['色丹村長', []],
    ['', []],
  ])('%s', (name, codes) => expect(codesOf(name)).toEqual(codes));

  it.each([
    ['茅ケ崎市長', '142077'],
    ['茅ヶ崎市長', '142077'],
    ['茅が崎市長', '142077'],
    ['龍ヶ崎市長', '082082'],
    ['竜ケ崎市長', '082082'],
    ['竜が崎市長', '082082'],
    ['四条畷市長', '272299'],
    ['塩釜市長', '042030'],
    ['塩竈市教育委員会', '042030'],
    ['鹽竈市長', '042030'],
    ['葛\u{e0100}城市長', '292117'],
    ['檮原町長', '394050'],
    ['鯵ヶ沢町長', '023213'],
    ['曾爾村長', '293857'],
    ['諌早市長', '422045'],
    ['飛驒市長', '212172'],
  ])('%s is an authority of %s, though its name is written otherwise', (name, code) =>
    expect(codesOf(name)).toEqual([code]),
  );

  it('takes a name in its own letters for the body that is written so', () => {
    expect(codesOf('鹿島市長')).toEqual(['412074']);
    expect(codesOf('鹿嶋市長')).toEqual(['082228']);
  });

  it.each([
    ['熊本市長', null],
    ['熊本市', null],
    ['熊本県知事', null],
    ['熊本県教育委員会', 'kyoiku'],
    ['熊本市上下水道事業管理者', 'suido'],
    ['東京都交通局長', 'kotsu'],
    ['福島県警察本部長', 'keisatsu'],
    ['茅部郡森町教育委員会', 'kyoiku'],
  ])('the office of %s is %s', (name, id) => expect(findAuthorities(name)[0]?.office?.id ?? null).toBe(id));

  it.each([
    ['滝沢村長', '032166', '滝沢村'],
    ['岩手県岩手郡滝沢村長', '032166', '滝沢村'],
    ['富谷町教育委員会', '042161', '富谷町'],
    ['福岡県那珂川町長', '402311', '那珂川町'],
    ['篠山市長', '282219', '篠山市'],
  ])('%s is an authority of %s, which was %s', (name, code, former) => {
    expect(codesOf(name)).toEqual([code]);
    expect(findAuthorities(name)[0]?.former?.name).toBe(former);
  });

  it('does not decide between a body and another one that had its name', () => {
    expect(codesOf('那珂川町長')).toEqual(['094111', '402311']);
    expect(findAuthorities('栃木県那珂川町長')).toMatchObject([{ body: { code: '094111' }, former: null }]);
  });

  it('does not take the assessment of a town for that of the city it became part of', () => {
    expect(codesOf('岩舟町長')).toEqual([]);
    expect(codesOf('栃木県下都賀郡岩舟町長')).toEqual([]);
  });

  it('finds every body by its prefecture, name and head, alone', () => {
    const wrong = PUBLISHING.filter((body) => {
      const found = findAuthorities(fullName(body) + headOf(body));
      return found.length !== 1 || found[0]?.body !== body || found[0].office !== null || found[0].former !== null;
    });
    expect(wrong).toEqual([]);
  });

  it('finds every body by its name and head, beside those of the same name', () => {
    const namesakes = Map.groupBy(PUBLISHING, ({ name }) => name);
    const wrong = PUBLISHING.filter((body) => {
      const today = findAuthorities(body.name + headOf(body)).filter(({ former }) => former === null);
      return (
        today.map(({ body: each }) => each.name).join() !==
        namesakes
          .get(body.name)
          ?.map(({ name }) => name)
          .join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('finds every office of every body', () => {
    const wrong = PUBLISHING.flatMap((body) =>
      OFFICES.filter((office) => {
        const [found, ...others] = findAuthorities(fullName(body) + office.name);
        return others.length > 0 || found?.body !== body || found.office !== office;
      }).map((office) => fullName(body) + office.name),
    );
    expect(wrong).toEqual([]);
  });
});

describe('bodies of content/municipalities.yaml', () => {
  const extra =
    readMunicipalities(
      `
- { code: "992011", name: みなと見本市, kana: みなとみほんし, prefecture: 見本県 }
- { code: "998010", name: 見本広域連合, kana: みほんこういきれんごう, prefecture: 見本県 }
- { code: "995517", name: 府中市, kana: ふちゅうし, prefecture: 見本県 }
- { code: "9000000000000", name: 見本国民健康保険組合, kana: みほんこくみんけんこうほけんくみあい, prefecture: 東京都 }
- { code: "8700110005901", name: 見本省, kana: みほんしょう, aliases: [見本大臣] }
- { code: "6999900000011", name: 見本健康保険協会, kana: みほんけんこうほけんきょうかい }
- { code: "2999900000015", name: 見本大学, kana: みほんだいがく }
- { code: "5999900000020", name: 見本保護委員会, kana: みほんほごいいんかい }
`,
      'municipalities.yaml',
    ).value ?? [];

  it.each([
    ['みなと見本市長', ['992011']],
    ['見本県みなと見本市長', ['992011']],
    ['見本広域連合長', ['998010']],
    ['見本広域連合　広域連合長', ['998010']],
    ['府中市長', ['132063', '342084', '995517']],
    ['見本国民健康保険組合理事長', ['9000000000000']],
    ['見本国民健康保険組合 組合長', ['9000000000000']],
    ['見本国民健康保険組合', ['9000000000000']],
    ['東京都見本国民健康保険組合理事長', ['9000000000000']],
    ['見本国民健康保険組合連合会理事長', []],
    ['見本大臣', ['8700110005901']],
    ['見本健康保険協会理事長', ['6999900000011']],
    ['見本大学総長', ['2999900000015']],
    ['見本保護委員会委員長', ['5999900000020']],
    ['見本省長', ['8700110005901']],
    ['みなと見本市理事長', []],
  ])('%s', (name, codes) => expect(codesOf(name, extra)).toEqual(codes));
});
