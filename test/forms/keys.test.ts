import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, nodeByField, parseKey, pathOf, walk } from '../../src/forms/keys.ts';
import { loadForm, loadForms } from '../../src/forms/load.ts';
import type { FormNode } from '../../src/forms/types.ts';

/** The promised keys, in rows of key, field and label. */
const PROMISED: [key: string, field: string, label: string][] = [
  ['cover-number', 'cover-number', '評価書番号'],
  ['cover-title', 'cover-title', '評価書名'],
  ['cover-declaration', 'cover-declaration', '個人のプライバシー等の権利利益の保護の宣言'],
  ['cover-notes', 'cover-notes', '特記事項'],
  ['cover-authority', 'cover-authority', '評価実施機関名'],
  ['cover-published', 'cover-published', '公表日'],
  ['I-1-1', 'I-1-1', '事務の名称'],
  ['I-1-3', 'I-1-3', '対象人数'],
  ['I-2-system4-1', 'I-2-system-1', 'システムの名称'],
  ['I-2-system4-2', 'I-2-system-2', 'システムの機能'],
  ['I-2-system4-3', 'I-2-system-3', '他のシステムとの接続'],
  ['I-3', 'I-3', '特定個人情報ファイル名'],
  ['I-4-basis', 'I-4-basis', '法令上の根拠'],
  ['I-5-1', 'I-5-1', '実施の有無'],
  ['I-6-2', 'I-6-2', '所属長の役職名'],
  ['I-7', 'I-7', '他の評価実施機関'],
  ['II-f1-1', 'II-1', '特定個人情報ファイル名'],
  ['II-f1-2-3', 'II-2-3', '対象となる本人の範囲'],
  ['II-f1-2-3-necessity', 'II-2-3-necessity', 'その必要性'],
  ['II-f1-2-4', 'II-2-4', '記録される項目'],
  ['II-f1-2-4-main', 'II-2-4-main', '主な記録項目'],
  ['II-f1-2-4-validity', 'II-2-4-validity', 'その妥当性'],
  ['II-f1-2-4-all', 'II-2-4-all', '全ての記録項目'],
  ['II-f1-3-4-department', 'II-3-4-department', '使用部署'],
  ['II-f1-3-4-users', 'II-3-4-users', '使用者数'],
  ['II-f1-3-5', 'II-3-5', '使用方法'],
  ['II-f1-3-5-matching', 'II-3-5-matching', '情報の突合'],
  ['II-f1-4-status', 'II-4-status', '委託の有無'],
  ['II-f1-4-contract2', 'II-4-contract', '委託事項'],
  ['II-f1-4-contract2-3', 'II-4-contract-3', '委託先名'],
  ['II-f1-5-status', 'II-5-status', '提供・移転の有無'],
  ['II-f1-5-provision1', 'II-5-provision', '提供先'],
  ['II-f1-5-provision1-6', 'II-5-provision-6', '提供方法'],
  ['II-f1-5-transfer1', 'II-5-transfer', '移転先'],
  ['II-f1-6-place', 'II-6-place', '保管場所'],
  ['II-f1-7', 'II-7', '備考'],
  ['annex1-f1', 'annex1', '特定個人情報ファイル記録項目'],
  ['III-f1-1', 'III-1', '特定個人情報ファイル名'],
  ['III-f1-2-risk1-measures', 'III-2-risk1-measures', 'リスクに対する措置の内容'],
  ['III-f1-2-risk1-adequacy', 'III-2-risk1-adequacy', 'リスクへの対策は十分か'],
  ...['2', '3', '4', '5', '6', '7'].map((sub): [string, string, string] => [
    `III-f1-${sub}-other`,
    `III-${sub}-other`,
    'その他のリスク及びそのリスクに対する措置',
  ]),
  ['III-f1-3-risk2-authentication', 'III-3-risk2-authentication', 'ユーザ認証の管理'],
  ['III-f1-3-risk2-method', 'III-3-risk2-method', '具体的な管理方法'],
  ['III-f1-3-risk2-further', 'III-3-risk2-further', 'その他の措置の内容'],
  ['III-f1-3-risk2-adequacy', 'III-3-risk2-adequacy', 'リスクへの対策は十分か'],
  ['III-f1-4-none', 'III-4-none', '委託しない'],
  ['III-f1-4-risk1-clauses', 'III-4-risk1-clauses', '委託契約書中の特定個人情報ファイルの取扱いに関する規定'],
  ['III-f1-4-risk1-clausesText', 'III-4-risk1-clausesText', '規定の内容'],
  [
    'III-f1-4-risk1-subcontractors',
    'III-4-risk1-subcontractors',
    '再委託先による特定個人情報ファイルの適切な取扱いの担保',
  ],
  ['III-f1-4-risk1-subcontractorsText', 'III-4-risk1-subcontractorsText', '具体的な方法'],
  ['III-f1-4-risk1-further', 'III-4-risk1-further', 'その他の措置の内容'],
  ['III-f1-4-risk1-adequacy', 'III-4-risk1-adequacy', 'リスクへの対策は十分か'],
  ['III-f1-5-none', 'III-5-none', '提供・移転しない'],
  ['III-f1-5-risk1-rules', 'III-5-risk1-rules', '特定個人情報の提供・移転に関するルール'],
  ['III-f1-5-risk1-rulesText', 'III-5-risk1-rulesText', 'ルールの内容及びルール遵守の確認方法'],
  ['III-f1-5-risk1-further', 'III-5-risk1-further', 'その他の措置の内容'],
  ['III-f1-5-risk1-adequacy', 'III-5-risk1-adequacy', 'リスクへの対策は十分か'],
  ['III-f1-6-none', 'III-6-none', '接続しない'],
  ['III-f1-6-risk1-measures', 'III-6-risk1-measures', 'リスクに対する措置の内容'],
  ['III-f1-6-risk2-adequacy', 'III-6-risk2-adequacy', 'リスクへの対策は十分か'],
  ['III-f1-7-risk1-1', 'III-7-risk1-1', '事故発生時手順の策定・周知'],
  ['III-f1-7-risk1-2', 'III-7-risk1-2', '個人情報に関する重大事故が発生したか'],
  ['III-f1-7-risk1-2-incident', 'III-7-risk1-2-incident', 'その内容'],
  ['III-f1-7-risk1-2-prevention', 'III-7-risk1-2-prevention', '再発防止策の内容'],
  ['III-f1-7-risk1-further', 'III-7-risk1-further', 'その他の措置の内容'],
  ['III-f1-7-risk1-adequacy', 'III-7-risk1-adequacy', 'リスクへの対策は十分か'],
  ['III-f1-8-status', 'III-8-status', '実施の有無'],
  ['III-f1-9-status', 'III-9-status', '従業者に対する教育・啓発'],
  ['III-f1-9-method', 'III-9-method', '具体的な方法'],
  ['III-f1-10', 'III-10', 'その他のリスク対策'],
  ['IV-1-1', 'IV-1-1', '請求先'],
  ['IV-2-2', 'IV-2-2', '対応方法'],
  ['V-1-2', 'V-1-2', 'しきい値判断結果'],
  ['V-3-3', 'V-3-3', '結果'],
];

const forms = loadForms();
const formOf = fc.constantFrom(...forms);
const places = formOf.chain((form) =>
  fc.record({
    form: fc.constant(form),
    node: fc.constantFrom(...walk(form)),
    file: fc.integer({ min: 1, max: 99 }),
    block: fc.integer({ min: 1, max: 999 }),
  }),
);

/** A place with numbers only where the node stands in something that repeats. */
function placeOf(node: FormNode, file: number, block: number) {
  const repeats = pathOf(node).map((above) => above.repeat);
  return { node, file: repeats.includes('file') ? file : null, block: repeats.includes('block') ? block : null };
}

describe('the keys that are promised', () => {
  const juten = loadForm('juten');

  test.each(PROMISED)('%s is the field %s, %s', (key, field, label) => {
    const place = parseKey(juten, key);
    expect(place, `${key} is no key of the form`).not.toBeNull();
    expect(place?.node.field).toBe(field);
    expect(place?.node.label).toContain(label);
    expect(place && keyOf(place)).toBe(key);
    expect(nodeByField(juten, field)).toBe(place?.node);
  });

  test('a heading that only groups has no value, one that bears a name has', () => {
    const types = [
      'I-2-system4',
      'I-4',
      'II-f1',
      'II-f1-3-4',
      'II-f1-4-contract2',
      'II-f1-5-provision1',
      'II-f1-5-transfer1',
    ].map((key) => parseKey(juten, key)?.node.type);
    expect(types).toEqual([null, null, null, null, 'text', 'text', 'text']);
  });

  test('what is said once for no file or connection stands on its heading', () => {
    const none = ['III-4-none', 'III-5-none', 'III-6-none'].map((field) => nodeByField(juten, field));
    expect(none.map((node) => [node?.onHeading, node?.type, node?.marks.map((mark) => mark.label)])).toEqual([
      [true, 'marks', ['委託しない']],
      [true, 'marks', ['提供・移転しない']],
      [true, 'marks', ['接続しない（入手）', '接続しない（提供）']],
    ]);
  });
});

describe('keys and places', () => {
  test('a place is the place of its key', () => {
    fc.assert(
      fc.property(places, ({ form, node, file, block }) => {
        const place = placeOf(node, file, block);
        expect(parseKey(form, keyOf(place))).toEqual(place);
      }),
    );
  });

  test('what is read as a key is written as that key', () => {
    const part = fc.oneof(
      fc.constantFrom(...forms.flatMap((form) => Array.from(walk(form), (node) => node.segment))),
      fc.constantFrom('f1', 'f01', 'f0', 'system', 'system0', 'system12', 'contract1x', 'annex1', ''),
    );
    fc.assert(
      fc.property(formOf, fc.array(part, { minLength: 1, maxLength: 6 }), (form, parts) => {
        const key = parts.join('-');
        const place = parseKey(form, key);
        if (place !== null) expect(keyOf(place)).toBe(key);
      }),
    );
  });

  test.each(forms)('no two places of the $id form share a key', (form) => {
    const keys = Array.from(walk(form), (node) => keyOf(placeOf(node, 1, 1)));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(forms)('no two items of the $id form share a field', (form) => {
    const fields = Array.from(walk(form)).flatMap((node) => (node.type === null ? [] : [node.field]));
    expect(new Set(fields).size).toBe(fields.length);
  });

  test.each([
    ['II', 'a per-file section without its file'],
    ['II-f0-1', 'a file number below 1'],
    ['II-f01-1', 'a file number with a leading zero'],
    ['I-f1-1', 'a file number where nothing repeats'],
    ['I-2-system', 'a block without its number'],
    ['I-2-system0-1', 'a block number below 1'],
    ['I-1-9', 'an item the form does not have'],
    ['I-1-3-', 'an empty part at the end'],
    ['', 'nothing'],
  ])('%j is no key: %s', (key) => {
    expect(parseKey(loadForm('juten'), key)).toBeNull();
  });

  test('a place that lacks its numbers has no key', () => {
    const node = nodeByField(loadForm('juten'), 'II-4-contract-3');
    if (node === null) throw new Error('the form lacks II-4-contract-3');
    expect(() => keyOf({ node, file: null, block: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: II-4-contract-3 stands in a repeated section: its key needs the number of the file, from 1, but got null.]`,
    );
    expect(() => keyOf({ node, file: 1, block: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: II-4-contract-3 stands in a repeated block: its key needs the number of the block, from 1, but got 0.]`,
    );
  });
});
