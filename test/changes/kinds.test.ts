import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/assessment/types.ts';
import { KINDS, kindById, ruleById } from '../../src/changes/kinds-table.ts';
import { kindOf } from '../../src/changes/kinds.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';

function change(before: string, after: string, more: Partial<Change> = {}): Change {
  return { date: '令和5年4月1日', item: '', before, after, timing: '事前', note: '', flags: [], ...more };
}

function ruleOf(
  field: string | null,
  before: string,
  after: string,
  more: Partial<Change> = {},
  id: FormId = 'juten',
): string {
  const node = field === null ? null : nodeByField(loadForm(id), field);
  if (field !== null && !node) throw new Error(`The form ${id} has no field ${field}.`);
  const { kind, rule } = kindOf(change(before, after, more), node ? [node] : []);
  expect(ruleById(rule).kind.id).toBe(kind);
  return `${kind}/${rule}`;
}

describe('kindOf', () => {
  it.each<[expected: string, field: string | null, before: string, after: string]>([
    ['added/new', 'I-2-system-1', '（新設）', '見本システム'],
    ['added/new', 'I-1-2', '', '見本の事務'],
    ['added/appended', 'I-1-2', '', '（以下を追記）見本の事務'],
    ['removed/gone', 'II-4-contract', '見本の委託', '（削除）'],
    ['removed/gone', 'II-5-transfer', '見本課', '－'],
    ['undetermined/pointer', 'II-4-contract', '（全般）', '委託事項6'],
    ['undetermined/identical', 'I-1-2', '同じ文。', '同じ文。'],
    ['wording/folded', 'I-1-2', '（1）ｻｰﾊﾞ・データ', '(1) サーバ・データ'],
    ['wording/folded', 'I-1-2', '1. 受付\n2. 審査', '①受付、②審査。'],
    ['wording/folded', 'I-1-2', '○ 受付\n○ 審査', '1 受付\n2 審査'],
    ['wording/both-absent', 'I-1-2', '-', '（記載なし）'],
    ['wording/company', 'II-4-contract-3', '㈱ 見本データ', '株式会社見本データ'],
    ['wording/company', 'II-4-contract-3', '株式会社見本データ', '見本データ株式会社'],
    ['wording/company', 'II-4-contract-3', '（社福）見本会', '社会福祉法人見本会'],
    ['wording/company', 'II-4-contract-3', 'NPO法人見本会', '特定非営利活動法人 見本会'],
    ['wording/company', 'II-4-contract-3', '（公社）見本センター', '公益社団法人見本センター'],
    ['wording/company', 'II-4-contract-3', '株式会社甲データ\n㈲乙', '有限会社乙\n甲データ（株）'],
    ['wording/company', 'II-4-contract-3', '甲データ株式会社 東支店', '（株）甲データ 東支店'],
    ['substance/other', 'II-4-contract-3', '甲データ株式会社 東支店', '株式会社甲データ 西支店'],
    ['undetermined/maybe-company', 'II-4-contract-3', '株式会社見本データ', '有限会社見本データ'],
    ['wording/company', 'II-4-contract-3', '株式会社見本・データ', '株式会社見本データー'],
    ['wording/company', 'II-4-contract-3', '株式会社 ABCデータ', '株式会社エー・ビー・シー・データ'],
    ['undetermined/nothing', 'I-2-system', '（新設）', '（削除）'],
    ['count/dated-numbers', 'II-2-2', '令和4年4月1日現在 1,204人', '令和5年4月1日現在 1,310人'],
    ['contractor/contractor-item', 'II-4-contract-3', '株式会社見本データ', '株式会社例示システムズ'],
    ['substance/other', 'II-4-contract-3', '競争入札により決定する。', '未定'],
    ['undetermined/mixed', 'III-3-other', '前の頁の表の続き\n（記載なし）', '見本の措置'],
    ['undetermined/nothing', 'I-1-2', '', '－'],
    ['wording/folded', 'I-2-system-3', '中間サーバ', '中間サーバー'],
    ['wording/folded', 'II-3-5-matching', '1 受け付ける。 2 審査する。', '（1）受け付ける。\n（2）審査する。'],
    ['wording/same-references', 'II-5-transfer-1', '番号法第9条第1項 別表第一', '番号法第九条第一項 別表第1'],
    ['wording/same-dates', 'II-2-5', '令和元年5月', '2019年5月'],
    ['wording/places', 'II-5-transfer', '移転先14 見本課', '移転先13 見本課'],
    ['date/dates', 'V-1-1', '平成29年8月30日.', '令和2年7月27日'],
    ['date/dates', 'II-2-5', '平成27年6月を予定', '平成27年6月'],
    ['date/dates', 'I-1-3', '令和4年度の見込み', '令和5年度の見込み'],
    ['law/references', 'II-5-provision', '- - 番号法第19条第7号', '番号法第19条第8号'],
    ['count/numbers', 'III-3-other', '3年間保存する。', '5年間保存する。'],
    ['contractor/contractor-names', 'II-4', '（社福）見本会', '（公社）例示会'],
    ['law/references', 'II-5-provision-1', '番号法第19条第7号別表第二 26項', '番号法第19条第8号 別表第二 26項'],
    ['law/references', 'II-5-transfer-1', '番号法第9条第1項 別表第1', '番号法第9条第1項 別表'],
    ['law/references', 'I-1-2', '見本法第三十五条の二に基づく。', '見本法第四十条に基づく。'],
    ['law/references', 'II-5-provision', '第7号別表第2に定める照会者', '第8号及び別表第2に定める照会者'],
    ['count/numbers', 'II-4-status', '委託する（3件）', '委託する（4件）'],
    ['count/numbers', 'II-4-status', '5件', '6件'],
    ['count/numbers', 'II-5-status', '[○]提供を行っている (57) 件', '[○]提供を行っている (58) 件'],
    ['count/ranges', 'II-4-contract-2', '10人未満', '10人以上50人未満'],
    ['count/ranges', 'II-2-4', '[10項目以上50項目未満]', '[100項目以上]'],
    ['office/office-item', 'I-6-1', '健康局 見本課', '健康局 見本部 手本課'],
    ['office/office-item', 'I-6-2', '見本課長 山田', '見本課長'],
    ['office/office-names', 'II-3-4-department', '見本課・各区保健子ども課', '手本課・各区保健こども課'],
    ['office/office-names', 'II-3-1', '他部署（区政課、課税管理課）', '他部署（地域課、市民税課）'],
    ['office/office-names', 'III-5-risk1-rulesText', '健康局見本課', '福祉局手本課'],
    ['contractor/contractor-item', 'II-4-contract-3', '競争入札により決定する。', '株式会社見本'],
    ['contractor/contractor-item', 'II-4-contract-3', '株式会社見本', '競争入札により決定する。'],
    ['contractor/contractor-names', 'II-4', '見本電気株式会社北支社', '株式会社例示'],
    ['substance/recipient', 'II-5-transfer', '医療部 見本課', '福祉部 手本課'],
    ['substance/other', 'I-1-2', '窓口で受け付ける。', '窓口と郵送で受け付ける。'],
    ['substance/other', null, '見本', '例示'],
  ])('%s: %s 「%s」 → 「%s」', (expected, field, before, after) => {
    expect(ruleOf(field, before, after)).toBe(expected);
  });

  it.each<[why: string, expected: string, field: string, before: string, after: string]>([
    ['a reference is added', 'substance/other', 'I-5-2', '（26、30の項）', '（26、30、106の項）'],
    ['the law itself is another', 'substance/other', 'I-4-basis', '平成25年法律第27号', '平成26年法律第28号'],
    ['an office is dropped', 'substance/other', 'II-3-4-department', '見本課、手本課', '見本課'],
    ['a part becomes the whole', 'substance/other', 'I-1-2', '台帳の一部を扱う。', '台帳の全部を扱う。'],
    ['a place of work changes', 'substance/other', 'II-6-place', '執務室に置く。', 'サーバ室に置く。'],
    ['one of two names is no office', 'substance/other', 'II-3-4-department', '見本課、執務室', '手本課、倉庫室'],
    ['a count in brackets is no numbering', 'count/numbers', 'II-5-status', '移転 (1) 件', '移転 (2) 件'],
    ['a box is marked', 'substance/other', 'II-3-2', '[ ]紙 [○]専用線', '[○]紙 [○]専用線'],
    ['a year is no count', 'date/dates', 'II-2-5', '平成28年12月', '平成29年12月'],
    ['an address has numbers', 'substance/other', 'IV-2-1', '見本市北1条西2丁目1番1号', '見本市北2条西1丁目1番2号'],
    ['a form has a number', 'substance/other', 'IV-1-2', '様式第1号により請求する。', '様式第2号により請求する。'],
    [
      'a data centre is no office',
      'substance/other',
      'II-6-place',
      '見本データセンターに置く。',
      '例示データセンターに置く。',
    ],
    ['a task is no section', 'substance/other', 'III-10', '運用課題を整理する。', '技術課題を整理する。'],
    ['a part is no department', 'substance/other', 'III-10', '対象部分を示す。', '変更部分を示す。'],
    ['a state office is none of the body', 'substance/other', 'II-3-1', '見本税務署', '例示税務署'],
    ['a person in charge is no section', 'substance/other', 'III-9-method', '事務担当者を置く。', '業務担当者を置く。'],
    ['a range becomes words', 'substance/other', 'II-4-contract-2', '10人未満', '委託先により異なる。'],
  ])('does not mistake it when %s', (_, expected, field, before, after) => {
    expect(ruleOf(field, before, after)).toBe(expected);
  });

  it('believes a note that speaks of organisation when a recipient is named anew', () => {
    const note = '組織改編に伴う名称変更のため';
    expect(ruleOf('II-5-transfer', '医療部 見本課', '福祉部 手本課', { note })).toBe('office/office-note');
  });

  it('does not compare the texts of a damaged row', () => {
    expect(ruleOf('I-1-2', '見本の文', '別の欄の文', { flags: ['damaged'] })).toBe('undetermined/damaged');
  });

  it('works for the items of every form', () => {
    expect(ruleOf('II-4-contract-6', '株式会社見本', '株式会社例示', {}, 'zen')).toBe('contractor/contractor-item');
    expect(ruleOf('I-7-1', '見本課', '手本課', {}, 'zen')).toBe('office/office-item');
  });
});

describe('the table of kinds', () => {
  it('has a sentence for each kind and rule, and each id once', () => {
    const rules = KINDS.flatMap((kind) => kind.rules);
    for (const { sentence } of [...KINDS, ...rules]) expect(sentence).toMatch(/^[^\s].*。$/u);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(KINDS.map((kind) => kind.id)).size).toBe(KINDS.length);
  });

  it('refuses an id it does not have', () => {
    expect(() => kindById('opinion')).toThrow(/no kind of change "opinion"/u);
    expect(() => ruleById('opinion')).toThrow(/no rule "opinion"/u);
  });
});
