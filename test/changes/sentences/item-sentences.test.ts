import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/changes/sentences/sentences-of.ts';
import { wordsOf } from '../../../src/changes/sentences/words.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { CONTEXT, juten, rows, texts } from './support/sentence-rows.ts';

describe('choices', () => {
  test('of a range go up and down', () => {
    const [low, high] = ['1,000人未満', '1,000人以上1万人未満'];
    expect(texts([['I-1-3', low, high]])).toEqual([`対象人数の区分が「${low}」から「${high}」に上がった`]);
    expect(texts([['I-1-3', high, low]])).toEqual([`対象人数の区分が「${high}」から「${low}」に下がった`]);
  });

  test('of a range that is no option of the form, or is no number, go nowhere', () => {
    expect(texts([['I-1-3', '1,000人未満', '1,000人以上2万人未満']])).toEqual([
      '対象人数が「1,000人未満」から「1,000人以上2万人未満」に変わった',
    ]);
    expect(texts([['I-1-3', '[1,000人未満]', '[1,000人以上1万人未満]']])).toEqual([
      '対象人数の区分が「1,000人未満」から「1,000人以上1万人未満」に上がった',
    ]);
    expect(texts([['I-1-3', '', '1,000人未満']])).toEqual(['対象人数の記載を加えた']);
  });

  test('of a question are its answers, and never go up', () => {
    const kiso = loadForm('kiso');
    const field = 'II-2-handlers';
    const [change] = rows(['', '500人未満', '500人以上']);
    const own = [{ ...change, fields: [field], keys: [field], kind: 'count', rule: 'ranges' } as StoredChange];
    expect(sentencesOf(own, kiso, CONTEXT).map(wordsOf)).toEqual([
      '「特定個人情報ファイル取扱者数は500人以上か」の答えが「500人未満」から「500人以上」に変わった',
    ]);
  });

  test('of how many tasks and recipients there are count them', () => {
    expect(texts([['II-f1-4-status', '委託する（3）件', '委託する（4）件']])).toEqual([
      '委託の件数が3件から4件に増えた',
    ]);
    expect(
      texts([
        [
          'II-f1-5-status',
          '[○]提供を行っている（3）件 [○]移転 を行っている（5）件',
          '[○]提供を行っている（4）件 [○]移転 を行っている（2）件',
        ],
      ]),
    ).toEqual(['提供の件数が3件から4件に増え、移転の件数が5件から2件に減った']);
    expect(texts([['II-f1-5-status', '[　]提供を行っている（　）件', '[○]提供を行っている（4）件']])).toEqual([
      '提供・移転の有無の記載が変わった',
    ]);
  });

  test('are quoted as printed', () => {
    expect(texts([['II-f1-4-contract2-4', '再委託しない', '再委託する']])).toEqual([
      '「帳票の印刷」の再委託の有無が「再委託しない」から「再委託する」に変わった',
    ]);
  });
});

describe('an item', () => {
  test('with few words on both sides is quoted', () => {
    expect(texts([['I-7', '見本課', 'ひながた施設']])).toEqual([
      '他の評価実施機関の記載が「見本課」から「ひながた施設」に変わった',
    ]);
    const [thirty, longer] = ['あ'.repeat(30), 'い'.repeat(31)];
    expect(texts([['I-7', thirty, 'う']])).toEqual([`他の評価実施機関の記載が「${thirty}」から「う」に変わった`]);
    expect(texts([['I-7', longer, 'う']])).toEqual(['他の評価実施機関の記載が変わった']);
  });

  test.each([
    ['words about the row', '文言の修正', '別の記載'],
    ['parts of a text', '（略）ア（略）', '（略）イ（略）'],
    ['somebody’s name', '子育て支援課長 見本 太郎', '子育て支援課長 雛形 花子'],
  ])('is not quoted with %s', (_, before, after) => {
    const [said = ''] = texts([['I-7', before, after]]);
    expect(said).not.toMatch(/「|太郎|花子/u);
  });

  test('that bears the label of others is told by its heading', () => {
    expect(texts([['I-4-basis', '旧', '別\n根拠']])).toEqual(['個人番号の利用の法令上の根拠の記載が変わった']);
    expect(texts([['III-f1-2-risk1-measures', '旧', '別\n措置']])).toEqual([
      '目的外の入手が行われるリスクに対する措置の内容の記載が変わった',
    ]);
  });

  test('of a file is told by the file where there are several', () => {
    const context = { ...CONTEXT, fileName: (file: number) => `${file}番ファイル` };
    expect(sentencesOf(rows(['II-f2-6-place', '旧', '別\n措置']), juten, context).map(wordsOf)).toEqual([
      '「2番ファイル」の保管場所の記載が変わった',
    ]);
  });
});
