import { describe, expect, test } from 'vitest';
import { nodeByField, walk } from '../../src/forms/keys.ts';
import { loadForm, loadForms } from '../../src/forms/load.ts';
import type { FormNode } from '../../src/forms/types.ts';
import { LabelIndex, type LabelCandidate } from '../../src/match/labels/label-index.ts';
import { takeMarker } from '../../src/match/labels/markers.ts';
import { CELL_LABEL } from '../../src/match/thresholds.ts';

const juten = loadForm('juten');

/** What stands directly in the place of a field; without a field the sections. */
function within(field: string): FormNode[] {
  if (field === '') return juten.sections;
  const node = nodeByField(juten, field);
  if (node === null) throw new Error(`The juten form has no field ${field}.`);
  return node.children;
}

/** The best candidate among what stands directly in the place of a field. */
const best = (text: string, field: string): LabelCandidate | undefined =>
  new LabelIndex(within(field)).candidates(text).find(({ node }) => within(field).includes(node));

test.each<[printed: string, marker: [string, number | null] | null, words: string]>([
  ['③対象人数', ['circled', 3], '対象人数'],
  [' ① ファイルの種類　※', ['circled', 1], 'ファイルの種類'],
  ['⑳その他', ['circled', 20], 'その他'],
  ['2. 基本情報', ['plain', 2], '基本情報'],
  ['１０．その他のリスク対策', ['plain', 10], 'その他のリスク対策'],
  ['7 備考', ['plain', 7], '備考'],
  ['4. 個人番号の利用 ※', ['plain', 4], '個人番号の利用'],
  ['Ⅳ　開示請求、問合せ', ['roman', 4], '開示請求、問合せ'],
  ['II 特定個人情報ファイルの概要', ['roman', 2], '特定個人情報ファイルの概要'],
  ['ＶＩ 評価実施手続', ['roman', 6], '評価実施手続'],
  ['Ⅲ リスク対策 ※（７．②を除く。）', ['roman', 3], 'リスク対策'],
  ['リスク１：　目的外の入手が行われるリスク', ['risk', 1], '目的外の入手が行われるリスク'],
  ['リスク2: 不正な提供が行われるリスク', ['risk', 2], '不正な提供が行われるリスク'],
  ['リスク： 不正な提供・移転が行われるリスク', ['risk', null], '不正な提供・移転が行われるリスク'],
  ['（別添２）　変更箇所', ['annex', 2], '変更箇所'],
  ['(別添)変更箇所', ['annex', null], '変更箇所'],
  ['◎委託先名', ['unreadable', null], '委託先名'],
  ['○ 使用目的 ※', ['unreadable', null], '使用目的'],
  ['⑤', ['circled', 5], ''],
  ['  ③  対象人数', ['circled', 3], '対象人数'],
  ['  対象人数', null, '対象人数'],
  // No numeral of the form.
  ['IIII 特定個人情報', null, 'IIII'],
  ['VX', null, 'VX'],
  ['事務の名称', null, '事務の名称'],
  ['リスク対策', null, 'リスク対策'],
  ['リスクへの対策は十分か', null, 'リスクへの対策は十分か'],
  ['1,000人未満', null, '1,000人未満'],
  ['10万人以上', null, '10万人以上'],
  ['3年以内', null, '3年以内'],
  ['ITの活用', null, 'ITの活用'],
  ['VPN接続', null, 'VPN接続'],
  ['', null, ''],
])('takeMarker cuts %j', (printed, marker, words) => {
  const taken = takeMarker(printed);
  expect(taken.marker).toEqual(marker && { kind: marker[0], number: marker[1] });
  expect(printed.slice(taken.start).startsWith(words)).toBe(true);
});

describe('LabelIndex', () => {
  test('finds every label of every form, as the form prints it, among what stands beside it', () => {
    for (const form of loadForms()) {
      for (const node of walk(form)) {
        if (node.onHeading) continue;
        const index = new LabelIndex(node.parent?.children ?? form.sections);
        const marker = node.number === null ? '' : /^\d/u.test(node.number) ? `${node.number}. ` : `${node.number} `;
        for (const label of [node.label, ...node.aliases]) {
          const printed = node.repeat === 'block' ? `${label}12` : `${marker}${label}${node.important ? ' ※' : ''}`;
          const [found] = index.candidates(printed);
          // A form may print one label twice in a group (具体的な管理方法).
          expect(found?.node.label, `${form.id} ${node.field} ${printed}`).toBe(node.label);
          expect(found?.block).toBe(node.repeat === 'block' ? 12 : null);
          expect(found?.cost).toBeLessThan(CELL_LABEL.likely.value);
          expect(found?.end).toBe(printed.length);
        }
      }
    }
  });

  test.each<[printed: string, within: string, field: string]>([
    // Width, brackets, colons, white space and ※ do not count.
    ['2.特定個人情報の入手(情報提供ネットワークシステムを通じた入手を除く)', 'III', 'III-2'],
    ['５． 情報提供ネットワーク システムによる情報連携', 'I', 'I-5'],
    ['リスク １ : 目的外の入手が行われるリスク', 'III-6', 'III-6-risk1'],
    ['リスク　目的外の入手が行われるリスク', 'III-2', 'III-2-risk1'],
    ['使用目的', 'II-3', 'II-3-3'],
    ['III リスク対策 ※ (7.②を除く。)', '', 'III'],
    ['(別添1)特定個人情報ファイル記録項目', '', 'annex1'],
    ['別添１ 特定個人情報ファイル記録項目', '', 'annex1'],
    // Circled digits that were not read: the words tell.
    ['◎委託内容', 'II-4-contract', 'II-4-contract-1'],
    ['○ 再委託の有無 ※', 'II-4-contract', 'II-4-contract-4'],
    // The words weigh more than the number.
    ['3. 個人番号の利用', 'I', 'I-4'],
    // Older and damaged spellings that the form knows.
    ['②所属長', 'I-6', 'I-6-2'],
    ['②事務の概要', 'I-1', 'I-1-2'],
    ['従業員に対する教育・啓発', 'III-9', 'III-9-status'],
    ['すべての記録項目', 'II-2-4', 'II-2-4-all'],
    ['ルール内容及びルール順守の確認方法', 'III-5-risk1', 'III-5-risk1-rulesText'],
    // A few letters off.
    ['目的を超えた紐付け、事務に必要のある情報との紐付けが行われるリスク', 'III-3', 'III-3-risk1'],
    ['リスクヘの対策は十分か', 'III-2-risk1', 'III-2-risk1-adequacy'],
  ])('%j in %s is %s', (printed, field, expected) => {
    expect(best(printed, field)?.node.field).toBe(expected);
  });

  test.each<[printed: string, within: string, why: string]>([
    ['提供する情報', 'II-5-transfer', 'short labels must be right'],
    ['③提供する情報', 'II-5-transfer', 'a wrong first letter is the sign of another label'],
    ['⑤提供する情報の対象となる本人の範囲', 'II-5-transfer', 'a wrong first letter is the sign of another label'],
    ['Ⅱ 4委託の有無', 'II-4-contract', 'other digits belong to other items'],
    ['◎', 'II-4-contract', 'an unreadable marker says nothing'],
    ['特定個人情報の', 'III', 'several labels begin so'],
    ['対象者の確認を窓口で行う。', 'I-1', 'these are words of a value'],
    ['システム', 'I-2', 'a block has a number'],
    ['システム6～10', 'I-2', 'a range heading is no entry'],
    ['委託しない', 'III-4', 'what stands on a heading has no label'],
    ['', 'I-1', 'there is nothing'],
  ])('%j in %s is nothing: %s', (printed, field) => {
    expect(best(printed, field)?.cost ?? 1).toBeGreaterThanOrEqual(CELL_LABEL.likely.value);
  });

  test.each<[printed: string, within: string, field: string, block: number]>([
    ['システム４', 'I-2', 'I-2-system', 4],
    ['システム 11', 'I-2', 'I-2-system', 11],
    ['委託事項2', 'II-4', 'II-4-contract', 2],
    ['提供先１', 'II-5', 'II-5-provision', 1],
    ['移転先3', 'II-5', 'II-5-transfer', 3],
  ])('%j is block %3$d of %2$s', (printed, field, expected, block) => {
    expect(best(printed, field)).toMatchObject({ block, cost: 0, node: { field: expected } });
  });

  test.each<[text: string, within: string, field: string, block: number | null, value: string]>([
    ['③委託先名 見本情報株式会社　北支店', 'II-4-contract', 'II-4-contract-3', null, '見本情報株式会社　北支店'],
    ['③委託先名見本情報株式会社', 'II-4-contract', 'II-4-contract-3', null, '見本情報株式会社'],
    ['③使用目的 ※ 手当の支給を決めるため', 'II-3', 'II-3-3', null, '手当の支給を決めるため'],
    ['１．特定個人情報ファイル名：手当ファイル', 'II', 'II-1', null, '手当ファイル'],
    ['⑤保有開始日\n平成28年1月', 'II-2', 'II-2-5', null, '平成28年1月'],
    ['再委託の有無※[ 再委託する ]', 'II-4-contract', 'II-4-contract-4', null, '[ 再委託する ]'],
    ['委託事項4 窓口の受付', 'II-4', 'II-4-contract', 4, '窓口の受付'],
    ['提供先２　見本県知事', 'II-5', 'II-5-provision', 2, '見本県知事'],
    ['事務の名称', 'I-1', 'I-1-1', null, ''],
    ['委託の有無 ※', 'II-4', 'II-4-status', null, ''],
    // The longest label wins.
    [
      '特定個人情報の提供・移転に関するルール [ 定めている ]',
      'III-5-risk1',
      'III-5-risk1-rules',
      null,
      '[ 定めている ]',
    ],
    // A bracket that ends the label belongs to it, one that begins the value does not.
    ['5. 特定個人情報の提供・移転（委託に伴うものを除く。） 別紙のとおり', 'II', 'II-5', null, '別紙のとおり'],
    ['④使用の主体（別紙）', 'II-3', 'II-3-4', null, '（別紙）'],
  ])('%j begins with the label of %3$s', (text, field, expected, block, value) => {
    const found = best(text, field);
    expect(found?.node.field).toBe(expected);
    expect(found?.block).toBe(block);
    expect(found && text.slice(found.end)).toBe(value);
  });

  test.each<[text: string, within: string, why: string]>([
    ['部署間で共有する台帳', 'I-6', 'the words go on without a break and without the number'],
    ['[ ] 連絡先（電話番号等）', 'IV-2', 'it is a box'],
    ['移転先9～16', 'II-5', 'it names several blocks'],
    ['提供先', 'II-5', 'a block has a number'],
    ['申請の受付 事務の名称', 'I-1', 'the label stands later'],
    ['', 'I-1', 'there is nothing'],
  ])('%j begins with no label of %s: %s', (text, field) => {
    expect(best(text, field)?.cost ?? 1).toBeGreaterThanOrEqual(CELL_LABEL.likely.value);
  });
});
