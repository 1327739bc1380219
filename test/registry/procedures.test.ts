import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeProcedure, readProcedures } from '../../src/registry/procedures.ts';

const path = 'content/procedures.yaml';
const { value, file } = readProcedures(readFileSync(path, 'utf8'), path);
const known = value ?? [];

describe('content/procedures.yaml', () => {
  it('is valid', () => expect(file.messages.map(String)).toEqual([]));
  it('holds at least 45 procedures, each told in two sentences', () => {
    expect(known.length).toBeGreaterThanOrEqual(45);
    expect(known.filter(({ about }) => about.split('。').length !== 3)).toEqual([]);
  });
  it('has for each an English name of its own, in Latin letters', () => {
    const names = known.map(({ nameEn }) => nameEn ?? '');
    expect(names.filter((name) => !/^[A-Z][\p{sc=Latin}\d ’(),-]+$/u.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(known.length);
  });
  it('is known by every name and alias of its own', () => {
    const wrong = known.flatMap(({ id, name, aliases }) =>
      [name, ...aliases]
        .filter((alias) => proposeProcedure(`${alias}に関する事務`, known).id !== id)
        .map((a) => [id, a]),
    );
    expect(wrong).toEqual([]);
  });
});

describe('proposeProcedure', () => {
  it.each([
    ['児童手当に関する事務 重点項目評価書', 'jido-teate'],
    ['児童扶養手当の支給に関する事務 基礎項目評価書', 'jido-fuyo-teate'],
    ['特別児童扶養手当に関する事務', 'tokubetsu-jido-fuyo-teate'],
    ['住民基本台帳に関する事務　全項目評価書', 'jumin-kihon-daicho'],
    ['見本市　住民基本台帳ネットワーク及び住民基本台帳に関する事務', 'jumin-kihon-daicho'],
    ['子ども医療費助成に関する事務', 'kodomo-iryohi'],
    ['こども医療費の助成に関する事務', 'kodomo-iryohi'],
    ['小児慢性特定疾病医療費の支給に関する事務', 'shoni-mansei'],
    ['小児慢性特定疾病医療費支給認定', 'shoni-mansei'],
    ['障がい者総合支援法による自立支援給付', 'shogai-fukushi'],
    ['身体障害者手帳の交付に関する事務', 'shogaisha-techo'],
    ['新型コロナウイルス感染症対策に係る予防接種に関する事務', 'shingata-corona-sesshu'],
    ['予防接種に関する事務', 'yobo-sesshu'],
    ['軽自動車税（種別割）に関する事務', 'kei-jidoshazei'],
    ['自動車税に関する事務', 'todofuken-zei'],
    ['地方税の賦課徴収に関する事務', 'chihozei'],
    ['地方税法による固定資産税の賦課', 'kotei-shisanzei'],
    ['個人市・県民税に関する事務', 'kojin-juminzei'],
    ['住民税非課税世帯に対する給付金の支給', 'rinji-kyufukin'],
    ['妊婦のための支援給付に関する事務', 'ninpu-shien-kyufu'],
    ['国民健康保険税の賦課に関する事務', 'kokumin-kenko-hoken'],
  ])('%s → %s', (title, id) => expect(proposeProcedure(title, known)).toMatchObject({ id, candidates: [id] }));

  it('leaves a title that names several undecided, with all of them', () => {
    const proposal = proposeProcedure('国民健康保険及び後期高齢者医療に関する事務', known);
    expect(proposal).toMatchObject({ id: null, candidates: ['kokumin-kenko-hoken', 'koki-koreisha-iryo'] });
  });

  it('proposes nothing for a title that names none', () => {
    for (const title of ['', '空き家の見守りに関する事務', '特定個人情報保護評価書'])
      expect(proposeProcedure(title, known)).toMatchObject({ id: null, candidates: [] });
  });
});

describe('readProcedures', () => {
  it('says of every fault where it stands and what to do', () => {
    const yaml = `- { id: Jido, name: 甲事務, about: 短い文です。 }
- { id: otsu, name: 乙事務, aliases: [丙・事務] }
- { id: otsu, name: 丙事務, alias: [x] }
- { id: hei, name: 丙事務, aliases: ['※'] }
- { id: hei, aliases: 丁 }
`;
    const reading = readProcedures(yaml, 'content/procedures.yaml');
    expect(reading.value).toBeNull();
    expect(reading.file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "content/procedures.yaml:1:9: 1件目の id：id はローマ字の小文字・数字とハイフンで書きます（例：jido-teate）。",
        "content/procedures.yaml:3:3: 3件目：知らない項目です（alias）。つづりを確かめるか、消してください。",
        "content/procedures.yaml:5:3: 5件目の name：値がありません。書き足してください。",
        "content/procedures.yaml:5:23: 5件目の aliases：無効な入力: 配列が期待されましたが、stringが入力されました",
      ]
    `);
    const twice = `- { id: otsu, name: 乙事務, aliases: [丙・事務] }
- { id: otsu, name: 丁事務 }
- { id: hei, name: 丙事務, aliases: ['※'] }
`;
    expect(readProcedures(twice, 'content/procedures.yaml').file.messages.map(String)).toMatchInlineSnapshot(`
      [
        "content/procedures.yaml:2:9: 2件目の id：「otsu」は上で使われています。別の id にしてください。",
        "content/procedures.yaml:3:20: 3件目の name：「丙事務」は otsu も使っています。どちらか一方だけに書いてください。",
        "content/procedures.yaml:3:35: 3件目の aliasesの 1件目：「※」には読み取れる文字がありません。書き直すか、消してください。",
      ]
    `);
  });
});
