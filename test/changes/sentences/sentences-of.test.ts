import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/changes/sentences/sentences-of.ts';
import { wordsOf } from '../../../src/changes/sentences/words.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { CONTEXT, type Given, juten, rows, texts } from './support/sentence-rows.ts';

describe('other rows', () => {
  const risk = (n: number): Given => [`III-f1-3-risk${n}-measures`, '旧', '全く新しい\n別の内容'];

  test('say no more than that an item changed, up to three items of a section', () => {
    const more = '別の\n記載';
    const three: Given[] = [risk(1), ['III-f1-10', '旧', more], ['III-f1-2-other', '旧', more]];
    expect(texts(three)).toHaveLength(3);
    expect(texts([...three, ['III-f1-9-method', '旧', more]])).toEqual(['Ⅲ リスク対策の記載の変更 4件']);
  });

  test('about offices, laws and letters are counted, and no name of theirs is repeated', () => {
    const said = texts([
      ['I-7', 'ア　イ', 'アイ'],
      ['I-7', 'ウ　エ', 'ウエ'],
      ['I-6-2', '税務課長 見本 太郎', '税務課長 雛形 花子'],
      ['I-6-2', '税務課長 雛形 花子', '税務課長'],
      ['I-4-basis', '番号法第9条第1項', '番号法第9条第2項'],
      ['I-5-2', '番号法第19条第7号', '番号法第19条第8号'],
    ]);
    expect(said).toEqual(['部署・役職名の変更 2件', '条項番号の変更 2件', '表記のみの変更 2件']);
  });

  test('of such kinds are said where they are alone', () => {
    expect(texts([['I-6-2', '税務課長 見本 太郎', '税務課長 雛形 花子']])).toEqual(['所属長の役職名の記載が変わった']);
    expect(texts([['I-7', 'ア　イ', 'アイ']])).toEqual(['他の評価実施機関の表記だけが変わった']);
    expect(
      texts([['I-4-basis', `番号法第9条第1項${'の定め'.repeat(20)}`, `番号法第9条第2項${'の定め'.repeat(20)}`]]),
    ).toEqual(['個人番号の利用の法令上の根拠で引用する法令の条項番号が変わった']);
  });

  test('of which nobody can say what they change are counted by why', () => {
    expect(
      texts([
        ['', '旧', '別'],
        ['I-7', '同じ記載', '同じ記載'],
        ['I-7', '全般', '別の記載'],
      ]).toSorted(),
    ).toEqual(
      [
        '内容を判定できない変更 1件',
        '前後の記載が同じで、違いが分からない変更 1件',
        '項目を特定できない変更 1件',
      ].toSorted(),
    );
  });

  test('of a kind that is not shown become no claim', () => {
    const [change] = rows(['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの']);
    const own = [{ ...change, kind: 'undetermined', rule: 'unmeasured' } as StoredChange];
    expect(sentencesOf(own, juten, CONTEXT).map(wordsOf)).toEqual(['内容を判定できない変更 1件']);
  });
});

test('each row stands in one sentence', () => {
  const all = rows(
    ['II-f1-5-provision3', '', '見本県知事'],
    ['II-f1-5-provision3-1', '', '法'],
    ['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの'],
    ['I-1-3', '1,000人未満', '1,000人以上1万人未満'],
    ['', '旧', '別'],
    ['I-7', 'ア　イ', 'アイ'],
  );
  const said = sentencesOf(all, juten, CONTEXT).flatMap(({ changes }) => changes);
  expect(said.toSorted((a, b) => a - b)).toEqual(all.map(({ n }) => n));
});
