import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../src/changes/sentences/sentences-of.ts';
import { CONTEXT, type Given, juten, rows, texts } from './support/sentence-rows.ts';

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
