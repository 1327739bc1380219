import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  maskGroup,
  maskKnownNames,
  maskLabelledNames,
  maskOfficialNames,
  maskTitledLines,
  NAME_SIGN,
} from '../../src/match/persons.ts';

describe('a text that names officers', () => {
  test.each([
    ['住民課長'],
    ['健康部 見本課長'],
    ['見本課 主幹'],
    ['見本課長\n例示室長'],
    ['見本センター長'],
    ['住 民 課 長'],
    ['保険年金 課長'],
    ['保険年金課\n長'],
    ['部長兼課長'],
    ['会計管理者兼会計課長'],
    ['課長補佐'],
    ['副主幹'],
    ['見本市健康福祉局 子育て支援課長'],
    ['みらい創造課長'],
    ['議会事務局次長'],
    ['山口支所長'],
    ['中野区保健福祉部長'],
    ['市長部局 総務部 税務課'],
    ['戸籍住民課⻑'],
    ['②所属長の役職名　健康課長'],
    ['健康課長（内線1234）'],
    ['平成28年4月1日から 健康課長'],
    ['（新設）'],
    ['記載なし'],
    ['－'],
    [''],
  ])('%j keeps all of it', (text) => {
    expect(maskOfficialNames(text)).toEqual({ rest: text, taken: [] });
  });

  test.each([
    ['保険年金課長　見本太郎', '保険年金課長　［人名］'],
    ['課長 見本 太郎', '課長 ［人名］'],
    ['見本太郎', '［人名］'],
    ['保険年金課長　見本太郎（内線1234）', '保険年金課長　［人名］（内線1234）'],
    ['健康課長 見本 太郎\n福祉課長 例野 はな', '健康課長 ［人名］\n福祉課長 ［人名］'],
    ['保険年金課長\n見本太郎', '保険年金課長\n［人名］'],
    ['見本太郎 課長', '［人名］ 課長'],
    ['見　本　太　郎', '［人名］'],
    ['課　長　見　本　太　郎', '課　長　［人名］'],
    ['課長 佐々木 ヶイ', '課長 ［人名］'],
    ['課長 みほん エリカ', '課長 ［人名］'],
    ['課長　ﾐﾎﾝ ﾊﾅｺ', '課長　［人名］'],
    ['見本太郎（みほん　たろう）', '［人名］（［人名］）'],
    ['健康課長見本太郎', '健康課長［人名］'],
    ['健康福祉部長見本太郎', '健康福祉部長［人名］'],
    ['部長兼課長見本太郎', '部長兼課長［人名］'],
    ['主任主査 見本', '主任主査 ［人名］'],
    ['会計課長・見本', '会計課長・［人名］'],
    ['見本課長 山川 幸長', '見本課長 ［人名］'],
    ['役職名：健康課長、氏名：見本太郎', '役職名：健康課長、氏名：［人名］'],
    // Letters that recognition spoilt.
    ['保険年金課畏 見本太郎', '［人名］'],
    ['健康課長 見■太郎', '健康課長 ［人名］■［人名］'],
    // Names that look like offices or titles.
    ['服部 半蔵 健康課長', '［人名］ 健康課長'],
    ['課長 長谷部 誠', '課長 ［人名］'],
    ['総務部服部課長', '［人名］'],
    ['健康課長服部', '健康課長［人名］'],
    ['小室', '［人名］'],
    ['中村長太郎', '［人名］'],
    ['戸次長太郎', '［人名］'],
    ['佐藤課長', '［人名］'],
    ['見本太郎課長', '［人名］'],
    ['鈴木花子税務課長', '［人名］'],
    ['課 長 森', '課 長 ［人名］'],
    ['税務課 長 太郎', '税務課 ［人名］'],
  ])('%j becomes %j', (text, rest) => {
    expect(maskOfficialNames(text).rest).toBe(rest);
  });

  test.each([
    ['a title of 40 letters stays', `${'福祉'.repeat(19)}課長`, 0],
    ['a longer word is none', `第${'福祉'.repeat(19)}課長`, 1],
  ])('%s', (_what, text, taken) => {
    expect(maskOfficialNames(text).taken).toHaveLength(taken);
  });

  test('stays as it is once it was masked', () => {
    const { rest } = maskOfficialNames('健康課長 見本 太郎');
    expect(maskOfficialNames(rest)).toEqual({ rest, taken: [] });
  });

  test('gives what was taken', () => {
    expect(maskOfficialNames('健康課長 見本 太郎').taken).toEqual(['見本', '太郎']);
  });

  const TITLES = [
    '住民課長',
    '課長',
    '健康福祉部長',
    '税務課長補佐',
    '見本市民課長',
    '会計管理者',
    '主幹',
    '子ども未来室長',
  ];
  const FAMILY = [
    '見本',
    '例野',
    '森',
    '服部',
    '長谷部',
    '佐々木',
    '中村',
    '小室',
    '田所',
    '三ヶ島',
    '東海林',
    '大館',
    '所',
    '雛形',
    '本部',
  ];
  const GIVEN = [
    '太郎',
    'はな',
    '誠',
    '長一',
    '幸長',
    'みどり',
    'エリカ',
    '正',
    '次郎',

    '恵',
    'さくら',
    '健',
    '保',
    '税',
  ];
  const BLANKS = [' ', '　', '  ', '\n', ''];

  test('leaves no letter of a name beside a title, in whatever order and with whatever blanks', () => {
    const one = (values: readonly string[]) => fc.constantFrom(...values);
    fc.assert(
      fc.property(
        one(TITLES),
        one(FAMILY),
        one(GIVEN),
        one(BLANKS),
        one(BLANKS.slice(0, 4)),
        fc.boolean(),
        fc.boolean(),
        (title, family, given, inner, blank, isSpread, isBefore) => {
          const name = isSpread ? [...(family + given)].join('　') : family + inner + given;
          const { rest } = maskOfficialNames(isBefore ? name + blank + title : title + blank + name);
          expect(rest.replaceAll(NAME_SIGN, '').replace(/\s+/gu, '')).toBe(title);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a text that may name officers among other things', () => {
  test.each([
    ['健康福祉部 健康課', '健康福祉部 健康課'],
    ['くらしの窓口', 'くらしの窓口'],
    ['健康課 課長 見本 太郎', '健康課 課長 ［人名］'],
    ['健康課長の決裁を経る。', '健康課長の決裁を経る。'],
    ['課長会議', '課長会議'],
    [`健康課長 ${'見'.repeat(74)}`, `健康課長 ［人名］`],
    [`健康課長 ${'見'.repeat(76)}`, `健康課長 ${'見'.repeat(76)}`],
  ])('%j becomes %j', (text, rest) => {
    expect(maskTitledLines(text).rest).toBe(rest);
  });
});

describe('a text of several items', () => {
  test.each([
    ['②所属長 見本太郎', '②所属長 ［人名］'],
    ['②所属長見本太郎', '②所属長［人名］'],
    ['所属長：健康課長 見本\n次の行', '所属長：健康課長 ［人名］\n次の行'],
    ['所属長\n健康課長 見本太郎\n次の行', '所属長\n健康課長 ［人名］\n次の行'],
    ['①部署 健康課 ②所 属 長 課長 見本 ７．他', '①部署 健康課 ②所 属 長 課長 ［人名］ ７．他'],
    ['健康課 所属長 健康課長 見本', '健康課 所属長 健康課長 ［人名］'],
    ['所属長が点検する。', '所属長が点検する。'],
    ['・所属長の決裁', '・所属長の決裁'],
    ['・所属長承認', '・所属長承認'],
    ['申請者、所属長 承認者', '申請者、所属長 承認者'],
    ['所属長 点検を行う', '所属長 点検を行う'],
  ])('%j becomes %j', (text, rest) => {
    expect(maskLabelledNames(text).rest).toBe(rest);
  });
});

describe('a text about the group of the officer', () => {
  test.each([
    ['①部署 くらしの窓口\n②所属長 課長 見本太郎', '①部署 くらしの窓口\n②所属長 課長 ［人名］'],
    ['②所属長 見本\n太郎\n３．くらしの窓口', '②所属長 ［人名］\n［人名］\n３．くらしの窓口'],
    ['健康課\n見本太郎', '健康課\n［人名］'],
    ['健康課 課長 見本\n②所属長', '健康課 課長 ［人名］\n②所属長'],
  ])('%j becomes %j', (text, rest) => {
    expect(maskGroup(text).rest).toBe(rest);
  });
});

describe('names that were taken elsewhere', () => {
  test.each([
    ['見本太郎から例野はなに交代', ['見本太郎', '例野', 'はな'], '［人名］から［人名］に交代'],
    ['見本課長の異動', ['見本太郎'], '［人名］課長の異動'],
    ['見本 太郎の異動', ['見本太郎'], '［人名］の異動'],
    ['見る', ['見本太郎', '見'], '見る'],
    ['一二三四五六七八', ['一二三四五六七八'], '［人名］'],
    ['一二三四五六七八九', ['一二三四五六七八九'], '一二三四五六七八九'],
  ])('of %j, %j: %j', (text, names, rest) => {
    expect(maskKnownNames(text, names)).toBe(rest);
  });
});
