import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/changes/sentences/sentences-of.ts';
import { wordsOf } from '../../../src/changes/sentences/words.ts';
import type { SentenceContext } from '../../../src/changes/sentences/types.ts';
import { kindOf } from '../../../src/changes/kinds.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { nodeByField, parseKey } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';

const juten = loadForm('juten');
const CONTEXT: SentenceContext = {
  nameOf: (key) => (key === 'II-f1-4-contract2' ? '帳票の印刷' : ''),
  fileName: () => '',
};

type Given = [where: string, before: string, after: string, item?: string];

/**
 * Rows of one day. `where`: the key of an item of the document, or a field behind `/` where the document does not print it; `item`: what
 * the row prints of it.
 */
function rows(...given: Given[]): StoredChange[] {
  return given.map(([where, before, after, item = ''], at) => {
    const isField = where.startsWith('/');
    const field = isField ? where.slice(1) : (parseKey(juten, where)?.node.field ?? '');
    const change = { item, before, after, date: '', timing: '', note: '', flags: [] } as const;
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

const texts = (given: Given[]): string[] => sentencesOf(rows(...given), juten, CONTEXT).map(wordsOf);

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
      '内容を判定できない変更 1件',
    ]);
  });

  test('beside others is not said to follow one of them', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの\n株式会社みほん']])).toEqual([
      '「帳票の印刷」の委託先の記載が変わった',
    ]);
  });

  test('that takes the place of words about it is quoted, and no company is said to go', () => {
    expect(texts([['II-f1-4-contract2-3', '入札により決定する', '株式会社みほん']])).toEqual([
      '「帳票の印刷」の委託先の記載が「入札により決定する」から「株式会社みほん」に変わった',
    ]);
  });

  test('in other letters is wording', () => {
    expect(texts([['II-f1-4-contract2-3', '株式会社みほん', '㈱みほん']])).toEqual([
      '「帳票の印刷」の委託先の表記だけが変わった',
    ]);
  });

  test('of a task that became another one that day is not said to follow', () => {
    expect(
      texts([
        ['II-f1-4-contract2', '現況届の封入', '帳票の印刷', 'Ⅱ4 委託事項2'],
        ['II-f1-4-contract2-3', '株式会社みほん', '株式会社べつもの', 'Ⅱ4 委託事項2③委託先名'],
      ]),
    ).toEqual([
      '委託事項2の委託先の記載が「株式会社みほん」から「株式会社べつもの」に変わった（委託事項の記載も変わった）',
      '委託事項2の記載が「現況届の封入」から「帳票の印刷」に変わった',
    ]);
  });

  test('of a block without a name is told by the number that the row prints', () => {
    const given: Given[] = [['/II-4-contract-3', '株式会社みほん', '株式会社べつもの', 'Ⅱ－４委託事項１③委託先名']];
    expect(texts(given)).toEqual(['委託事項1の委託先が「株式会社みほん」から「株式会社べつもの」に変わった']);
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
      {
        topic: 'recipient',
        text: '提供先に「見本県知事」「雛形機構」を加えた',
        rows: 'together',
        changes: [1, 2, 3, 4],
      },
    ]);
  });

  test('are named up to three, and what is no name is counted', () => {
    expect(texts([3, 4, 5, 6].flatMap((number) => block(number, `${number}号機関`)))).toEqual([
      '提供先に「3号機関」「4号機関」「5号機関」など4件を加えた',
    ]);
    expect(texts(block(3, '①法令上の根拠\n番号法'))).toEqual(['提供先1件を加えた']);
    expect(texts([...block(3, '同じ課'), ...block(4, '同じ課')])).toEqual(['提供先に「同じ課」など2件を加えた']);
    expect(texts([...block(3, 'あ'.repeat(40)), ...block(4, 'い'.repeat(41))])).toEqual([
      `提供先に「${'あ'.repeat(40)}」など2件を加えた`,
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

  test('that went and came under one number are two', () => {
    const at = 'Ⅱ 4委託事項2';
    expect(
      texts([
        ['II-f1-4-contract2', '遠隔地保管', '（削除）', `${at}全項目`],
        ['II-f1-4-contract2', '（新設）', '帳票の印刷', at],
        ['II-f1-4-contract2-3', '（新設）', '株式会社みほん', `${at}③委託先名`],
      ]),
    ).toEqual(['委託事項から「遠隔地保管」を除いた', '委託事項に「帳票の印刷」を加えた']);
  });

  test.each([
    ['項目の追加', 'Ⅱ5 提供先3'],
    ['様式変更に伴う項目の追加', 'Ⅱ5 提供先3'],
    ['別紙のとおり', 'Ⅱ5 提供先3'],
    ['見本県知事', 'Ⅱ5 提供先3 別紙１ 8の行'],
  ])('are not added by words about the row, or at a place below: %s, %s', (after, item) => {
    expect(texts([['II-f1-5-provision3', '', after, item]])).toEqual(['提供先3に記載を加えた']);
  });

  test('are not added where a body only adds to what they say, or also changes them', () => {
    expect(texts([['II-f1-5-provision3', '', '（以下を追記）見本県知事', 'Ⅱ5 提供先3']])).toEqual([
      '提供先3に追記した',
    ]);
    const mixed = texts([
      ['II-f1-5-provision3', '', '見本県知事', 'Ⅱ5 提供先3'],
      ['II-f1-5-provision3-2', '学資の貸与のために使う', '全く新しい別の用途', 'Ⅱ5 提供先3②'],
    ]);
    expect(mixed).toContain('提供先3に記載を加えた');
  });

  test('are not added by items that a later form asks for', () => {
    expect(
      texts([
        ['II-f1-4-contract2-5', '', '書面による承諾'],
        ['II-f1-4-contract2-6', '', '帳票の運搬'],
      ]),
    ).toEqual(['「帳票の印刷」の再委託の許諾方法、再委託事項の記載を加えた']);
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
