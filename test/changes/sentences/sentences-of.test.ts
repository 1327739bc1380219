import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/changes/sentences/sentences-of.ts';
import type { SentenceContext } from '../../../src/changes/sentences/types.ts';
import { kindOf } from '../../../src/changes/kinds.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { nodeByField, parseKey } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';

const juten = loadForm('juten');
const CONTEXT: SentenceContext = {
  nameOf: (key) => (key === 'II-f1-4-contract2' ? '帳票の印刷' : ''),
};

type Given = [where: string, before: string, after: string];

/** Rows of one day. `where`: the key of an item of the document, or a field behind `/` where the document does not print it. */
function rows(...given: Given[]): StoredChange[] {
  return given.map(([where, before, after], at) => {
    const isField = where.startsWith('/');
    const field = isField ? where.slice(1) : (parseKey(juten, where)?.node.field ?? '');
    const change = { item: where, before, after, date: '', timing: '', note: '', flags: [] } as const;
    const nodes = [nodeByField(juten, field)].filter((node) => node !== null);
    return {
      ...change,
      flags: [],
      n: at + 1,
      iso: '2024-04-01',
      keys: isField || field === '' ? [] : [where],
      fields: field === '' ? [] : [field],
      ...kindOf({ ...change, flags: [] }, nodes),
    } as unknown as StoredChange;
  });
}

const texts = (given: Given[]): string[] => sentencesOf(rows(...given), juten, CONTEXT).map(({ text }) => text);

describe('a company', () => {
  const given: Given[] = [['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの']];

  test('that has a task after another one', () => {
    expect(texts(given)).toEqual(['「帳票の印刷」の委託先が「株式会社みほん」から「株式会社べつもの」に変わった']);
  });

  test('is quoted with its branch, as it is printed', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん北支社', '株式会社べつもの']])).toEqual([
      '「帳票の印刷」の委託先が「株式会社みほん北支社」から「株式会社べつもの」に変わった',
    ]);
  });

  test('that may be the same one is no other', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん情報', '株式会社みほん情法']])).toEqual([
      '内容や項目を特定できない変更 1件',
    ]);
  });

  test('beside others is not said to follow one of them', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの\n株式会社みほん']])).toEqual([
      '「帳票の印刷」の委託先の記載が変わった',
    ]);
  });

  test('in other letters is wording', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '㈱みほん']])).toEqual(['表記だけの変更 1件']);
  });
});

describe('blocks', () => {
  const block = (number: number, name: string): Given[] => [
    [`II-f1-5-provision${number}`, '', name],
    [`II-f1-5-provision${number}-1`, '', '番号法第19条第8号'],
  ];

  test('with all their rows are one sentence', () => {
    const sentences = sentencesOf(rows(...block(3, '見本県知事'), ...block(4, '雛形機構')), juten, CONTEXT);
    expect(sentences).toEqual([
      { topic: 'recipient', text: '提供先に「見本県知事」「雛形機構」を加えた', changes: [1, 2, 3, 4] },
    ]);
  });

  test('are named up to three, and what is no name is counted', () => {
    expect(texts([3, 4, 5, 6].flatMap((number) => block(number, `${number}号機関`)))).toEqual([
      '提供先に「3号機関」「4号機関」「5号機関」ほか1件を加えた',
    ]);
    expect(texts(block(3, '次のように加える。'))).toEqual(['提供先に1件を加えた']);
    expect(texts([...block(3, 'あ'.repeat(40)), ...block(4, 'い'.repeat(41))])).toEqual([
      `提供先に「${'あ'.repeat(40)}」ほか1件を加えた`,
    ]);
  });

  test('that the document no longer prints begin with a heading', () => {
    expect(
      texts([
        ['/II-4-contract', '封入', '（削除）'],
        ['/II-4-contract-3', '株式会社みほん', '（削除）'],
        ['/II-4-contract', '発送', '（削除）'],
      ]),
    ).toEqual(['委託事項から「封入」「発送」を除いた']);
  });

  test('of which one item alone was added stay', () => {
    expect(texts([['II-f1-4-contract2-5', '', '書面による承諾']])).toEqual([
      '「帳票の印刷」の再委託の許諾方法の記載を加えた',
    ]);
  });
});

describe('choices', () => {
  test('of a range go up and down', () => {
    const [low, high] = ['1,000人未満', '1,000人以上1万人未満'];
    expect(texts([['I-1-3', low, high]])).toEqual([`対象人数の区分が「${low}」から「${high}」に上がった`]);
    expect(texts([['I-1-3', high, low]])).toEqual([`対象人数の区分が「${high}」から「${low}」に下がった`]);
  });

  test('are quoted as printed', () => {
    expect(texts([['II-f1-4-contract2-4', '再委託しない', '再委託する']])).toEqual([
      '「帳票の印刷」の再委託の有無が「再委託しない」から「再委託する」に変わった',
    ]);
  });
});

describe('other rows', () => {
  const risk = (n: number): Given => [`III-f1-3-risk${n}-measures`, '旧', '全く新しい別の内容'];

  test('say no more than that an item changed, up to three items of a section', () => {
    const three: Given[] = [risk(1), ['III-f1-10', '旧', '別'], ['III-f1-2-other', '旧', '別']];
    expect(texts(three)).toHaveLength(3);
    expect(texts([...three, ['III-f1-9-method', '旧', '別']])).toEqual(['Ⅲ リスク対策の記載の変更 4件']);
  });

  test('about offices, laws and letters are counted, and no name of theirs is repeated', () => {
    const said = texts([
      ['I-7', 'ア　イ', 'アイ'],
      ['I-6-2', '税務課長 見本 太郎', '税務課長 雛形 花子'],
      ['I-4-basis', '番号法第9条第1項', '番号法第9条第2項'],
      ['', '旧', '別'],
    ]);
    expect(said).toEqual([
      '内容や項目を特定できない変更 1件',
      '部署・役職名の変更 1件',
      '法令の番号の変更 1件',
      '表記だけの変更 1件',
    ]);
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
