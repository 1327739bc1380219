import { describe, expect, it } from 'vitest';
import { resolve } from './support/resolve.ts';

describe('the item column of a 重点 form', () => {
  it.each([
    // Numbers
    ['I 1②事務の内容', 'I-1-2 (exact)'],
    ['Ⅰ　１　②', 'I-1-2 (exact)'],
    ['Ⅰ－１－②', 'I-1-2 (exact)'],
    ['Ⅰ1(2)', 'I-1-2 (exact)'],
    ['Ⅰ.6.②所属長', 'I-6-2 (exact)'],
    ['I-6②所属長の役職名', 'I-6-2 (exact)'],
    ['I2システム5 ③他のシステムとの接続', 'I-2-system5-3 (exact)'],
    ['I 2システム5①', 'I-2-system5-1 (exact)'],
    ['Ⅰ２システム１２', 'I-2-system12 (exact)'],
    ['IV1②請求方法', 'IV-1-2 (exact)'],
    ['V1①実施日', 'V-1-1 (exact)'],
    ['Ⅲ(1)10', 'III-f1-10 (exact)'],
    ['Ⅲ(2)7②', 'III-f2-7-risk1-2 (exact)'],
    // Labels without a number, and headings
    ['I-4 法令上の根拠', 'I-4-basis (exact)'],
    ['I-5 法令上の根拠', 'I-5-2 (exact)'],
    ['Ⅱ(1)4委託の有無', 'II-f1-4-status (exact)'],
    ['Ⅱ(1)6', 'II-f1-6-place (exact)'],
    ['Ⅲ(1)8監査', 'III-f1-8-status (exact)'],
    ['Ⅱ(2)2 基本情報 記録される項目 その妥当性', 'II-f2-2-4-validity (exact)'],
    ['Ⅲ(1)3 その他の措置の内容', 'III-f1-3-risk2-further (exact)'],
    ['Ⅲ(1)4 委託しない', 'III-f1-4-none (exact)'],
    ['Ⅲ(1)2特定個人情報の入手', 'III-f1-2 (group)'],
    ['表紙 個人のプライバシー等の権利利益の保護の宣言', 'cover-declaration (exact)'],
    ['評価書名', 'cover-title (exact)'],
    ['所属長の役職名', 'I-6-2 (exact)'],
    // Whole titles, on several lines
    ['Ⅰ 基本情報\n１．特定個人情報ファイルを取り扱う事務\n②事務の内容', 'I-1-2 (exact)'],
    [
      'Ⅰ 基本情報 ２．特定個人情報ファイルを取り扱う事務において使用するシステム システム５ ②システムの機能',
      'I-2-system5-2 (exact)',
    ],
    ['Ⅱ(1)5特定個人情報の提供・移転 (委託に伴うものを除く。) 移転先1', 'II-f1-5-transfer1 (exact)'],
    [
      'Ⅲ(1)3特定個人情報の使用 特定個人情報の使用におけるその他のリスク及びそのリスクに対する措置',
      'III-f1-3-other (exact)',
    ],
    ['Ⅲ(1)7特定個人情報の保管・消去 その他の措置の内容', 'III-f1-7-risk1-further (exact)'],
    ['Ⅱ(2)2④記録される\n項目 主な記 録項目', 'II-f2-2-4-main (exact)'],
    ['Ⅰ 基本情報 ５．情報提供ネットワークシステムによる情報連携※ ②法令上の根拠', 'I-5-2 (exact)'],
    // Words behind the place that name nothing
    ['Ⅲ(1)7その他の措置の内容 物理的な対策', 'III-f1-7-risk1-further (exact)'],
    [
      'Ⅲ(1)2特定個人情報の入手におけるその他のリスク及びそのリスクに対する措置 ①誤った方法で入手するリスク',
      'III-f1-2-other (exact)',
    ],
    ['Ⅱ(1)4委託事項3全項目', 'II-f1-4-contract3 (exact)'],
    ['Ⅱ(1)5 提供先1 別紙1 別表の項番 8の行', 'II-f1-5-provision1 (exact)'],
    ['Ⅰ2システム4③他のシステムとの接続 その他', 'I-2-system4-3 (exact)'],
    ['Ⅱ(1)4委託事項2 ⑤再委託の許諾 方法(3-1)', 'II-f1-4-contract2-5 (exact)'],
    ['Ⅰ2 システム６（新規）', 'I-2-system6 (exact)'],
    ['(別添1)特定個人情報ファイル記録項目 見本の欄', 'annex1-f1 annex1-f2 (exact)'],
    ['所属長の役職名 表紙', 'I-6-2 (exact)'],
    // The label of a heading above, printed once more
    ['Ⅱ(1)4委託事項2③委託先名、特定個人情報ファイルの取扱いの委託', 'II-f1-4-contract2-3 (exact)'],
    [
      'Ⅱ(1)4委託事項2③委託先名 特定個人情報ファイルの取扱いの委託 ④再委託の有無',
      'II-f1-4-contract2-3 II-f1-4-contract2-4 (exact)',
    ],
    ['Ⅱ(1)見本台帳ファイル 特定個人情報ファイルの概要 ３②入手方法', 'II-f1-3-2 (exact)'],
    // Files
    ['Ⅱ(1)見本台帳ファイル - 5 移転先8', 'II-f1-5-transfer8 (exact)'],
    ['Ⅱ(2)見本ファイル -4委託事項2 ③委託先名', 'II-f2-4-contract2-3 (exact)'],
    ['Ⅱ 例示情報ファイル 3④使用部署', 'II-f2-3-4-department (exact)'],
    ['Ⅱ 例示青報ファイル 3④使用部署', 'II-f2-3-4-department (exact)'],
    ['Ⅱ(1)例示情報ファイル 3④使用部署', 'II-f2-3-4-department (exact)'],
    ['Ⅲ(1)見本台帳ファイル5ルール内容及びルール遵守の確認方法', 'III-f1-5-risk1-rulesText (exact)'],
    ['Ⅱ3②入手方法', 'II-f1-3-2 II-f2-3-2 (exact)'],
    ['(別添1)特定個人情報ファイル記録項目', 'annex1-f1 annex1-f2 (exact)'],
    ['Ⅱ(別添１)特定個人情報ファイル記録項目(2)例示情報ファイル', 'annex1-f2 (exact)'],
    ['Ⅱ(2)2④記録される項目 すべての記録項目 別添1', 'II-f2-2-4-all annex1-f2 (exact)'],
    // Several items
    ['Ⅰ6①②', 'I-6-1 I-6-2 (exact)'],
    ['Ⅰ6①部署、②所属長', 'I-6-1 I-6-2 (exact)'],
    ['Ⅱ(1)2①～③', 'II-f1-2-1 II-f1-2-2 II-f1-2-3 (exact)'],
    ['Ⅰ4、Ⅰ5②', 'I-4-basis I-5-2 (exact)'],
    ['Ⅱ(1)4委託事項2③委託先名、④再委託の有無', 'II-f1-4-contract2-3 II-f1-4-contract2-4 (exact)'],
    ['Ⅱ(1)5提供先2、移転先3', 'II-f1-5-provision2 II-f1-5-transfer3 (exact)'],
    ['Ⅱ(1)2⑤ Ⅰ1②', 'II-f1-2-5 I-1-2 (exact)'],
    // A list goes on to an item that stands before the last one, other words do not.
    ['Ⅱ(1)4委託事項2③委託先名、保有開始日', 'II-f1-4-contract2-3 II-f1-2-5 (exact)'],
    ['Ⅱ(1)4委託事項2③委託先名 保有開始日', 'II-f1-4-contract2-3 (exact)'],
    // Ranges of blocks
    ['Ⅱ(1)5 移転先14～16', 'II-f1-5-transfer14 II-f1-5-transfer15 II-f1-5-transfer16 (exact)'],
    ['Ⅱ(1)5 移転先15～20', 'II-f1-5-transfer15 II-f1-5-transfer16 (exact)'],
    ['Ⅱ(1)5 移転先2から4まで', 'II-f1-5-transfer2 II-f1-5-transfer3 II-f1-5-transfer4 (exact)'],
    ['Ⅱ(1)4委託事項1及び3①委託内容', 'II-f1-4-contract1-1 II-f1-4-contract3-1 (exact)'],
    ['Ⅱ(1)5 移転先6～8(変更前)、移転先6、7(変更後)', 'II-f1-5-transfer6 II-f1-5-transfer7 (exact)'],
    ['Ⅱ(1)5 移転先9(変更前)、移転先8(変更後)', 'II-f1-5-transfer8 (exact)'],
    ['Ⅱ(1)5 移転先8(変更後)②移転先における用途', 'II-f1-5-transfer8-2 (exact)'],
    ['Ⅱ(1)5 移転先(3)⑥', 'II-f1-5-transfer3-6 (exact)'],
    // Wrong numbers with a right label
    ['Ⅱ(1)2委託事項4 ④再委託の有無', 'II-f1-4-contract4-4 (label)'],
    ['Ⅰ-4 委託事項2 ③委託先名', 'II-f1-4-contract2-3 II-f2-4-contract2-3 (label)'],
    ['Ⅰ6①所属長の役職名', 'I-6-2 (label)'],
    ['②事務の内容', 'I-1-2 (label)'],
    // Damage
    ['1-2 システム3 ○システムの機能', 'I-2-system3-2 (exact)'],
    ['l-5②', 'I-5-2 (exact)'],
    ['11-2⑤', 'II-f1-2-5 II-f2-2-5 (exact)'],
    ['Ⅱ(1)5 提供先4 ◎時期・頻度', 'II-f1-5-provision4-7 (exact)'],
    ['Ⅱ(1)3 特定個人情報の入手・使用 の入手元', 'II-f1-3-1 (exact)'],
    ['Ⅲ(1)6 リスク2 リスクに対する措置', 'III-f1-6-risk2-measures (exact)'],
    ['Ⅱ(1)5特定個人情報の提供・移転の有無', 'II-f1-5-status (near)'],
    ['Ⅲ(1)7特定個人情報の保管・消去におけるその他リスク及び措置', 'III-f1-7-other (near)'],
    ['Ⅲ(1)６．情報提供ネットワークシステムとの接続に伴うその他のリスク', 'III-f1-6-other (near)'],
    ['Ⅲ(1)６ その他のリスク', 'III-f1-6-other (near)'],
    ['Ⅱ(1)4 委託事項1 委託元における取扱者数', 'II-f1-4-contract1-2 (near)'],
    ['Ⅲ(1)4 委託契約中の特定個人情報ファイルの取扱いに関する規定 ・既定の内容', 'III-f1-4-risk1-clausesText (near)'],
    ['Ⅱ(1)5移転先2⑤移転する情報の対象となる木人の範囲', 'II-f1-5-transfer2-5 (near)'],
    // Not to be known
    ['Ⅱ(1)3 特定個人情報の入手・使用 の方法', 'II-f1-3 (group)'],
    ['Ⅲ(1)6 リスクに対する措置の内容', 'III-f1-6 (group)'],
    ['Ⅱ(1)4 委託事項①委託内容', 'II-f1-4 (group)'],
    ['Ⅱ(1) 見たことのない項目', ' (none)'],
    ['全般', ' (none)'],
    ['', ' (none)'],
  ])('%s → %s', (printed, expected) => expect(resolve('juten', printed)).toBe(expected));
});

describe('the item column of a 全項目 form', () => {
  it.each([
    ['（別添１）事務の内容', 'annex1 (exact)'],
    ['（別添2）特定個人情報ファイル記録項目', 'annex2-f1 annex2-f2 (exact)'],
    ['Ⅱ(2)３⑥変更の妥当性', 'II-f2-3-6-change (exact)'],
    ['Ⅱ(1)4委託事項2②対象となる本人の範囲', 'II-f1-4-contract2-2-scope (exact)'],
    ['Ⅱ(1)2③対象となる本人の範囲', 'II-f1-2-3 (exact)'],
    ['Ⅲ(2)2リスク３ 個人番号の真正性確認の措置の内容', 'III-f2-2-risk3-authenticity (exact)'],
    ['Ⅲ(1)３リスク２ アクセス権限の管理 具体的な管理方法', 'III-f1-3-risk2-permissionsText (exact)'],
    ['Ⅲ(1)３リスク２ アクセス権限の発効・失効の管理\n具体的な管理方法', 'III-f1-3-risk2-issuanceText (exact)'],
    ['Ⅲ(1)３リスク２ 具体的な管理方法', 'III-f1-3-risk2 (group)'],
    ['Ⅲ(1)7リスク1⑤物理的対策 具体的な対策の内容', 'III-f1-7-risk1-5-method (exact)'],
    ['Ⅳ１①具体的なチェック方法', 'IV-1-1-method (exact)'],
    ['Ⅵ2①', 'VI-2-1 (exact)'],
    ['表紙 特記事項', 'cover-notes (exact)'],
    ['特記事項', ' (none)'],
  ])('%s → %s', (printed, expected) => expect(resolve('zen', printed)).toBe(expected));
});

describe('the item column of a 基礎 form', () => {
  it.each([
    ['Ⅰ1③システムの名称', 'I-1-3 (exact)'],
    ['Ⅰ関連情報 ５．評価実施機関における担当部署 ②所属長', 'I-5-2 (exact)'],
    ['Ⅱ1対象人数 いつ時点の計数か', 'II-1-date (exact)'],
    ['Ⅱ1 いつ時点', 'II-1-date (near)'],
    ['Ⅲ', 'III-result (exact)'],
    ['Ⅳ 3 権限のない者によって不正に使用されるリスクへの対策は十分か', 'IV-3-risk2 (near)'],
    // Before 令和6年10月 監査 was 8 and 教育・啓発 was 9: the label decides, and the number alone means either.
    ['Ⅳ8 監査', 'IV-9-status (exact)'],
    ['Ⅳ9．監査', 'IV-9-status (exact)'],
    ['Ⅳ9 従業者に対する教育・啓発', 'IV-10 (group)'],
    ['Ⅳ8', 'IV (group)'],
    ['Ⅳ10', 'IV-10-status (exact)'],
    ['Ⅳ11 判断の根拠', 'IV-11-grounds (exact)'],
    ['Ⅳ８ 人手を介在させる作業 判断の根拠', 'IV-8-grounds (exact)'],
    ['Ⅳ8人手を介在させる作業はない', 'IV-8-none (exact)'],
  ])('%s → %s', (printed, expected) => expect(resolve('kiso', printed)).toBe(expected));
});
