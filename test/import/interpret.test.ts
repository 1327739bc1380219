import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { interpret, type Interpreted } from '../../src/import/interpret.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';

const form = loadForm('juten');
const read = (text: string): Interpreted => interpret(ocrReader.read({ name: 'a.txt', text }), form);

/** Text or printed words of an item. */
function said({ entries }: Interpreted, key: string): string | null | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  switch (value?.type) {
    case 'text':
      return value.text;
    case 'choice':
      return value.value;
    case 'date':
    case 'none':
      return value.printed;
    default:
      return undefined;
  }
}

const RATING = '[ 十分である ] <選択肢> 1) 特に力を入れている 2) 十分である 3) 課題が残されている';
const PAGE = '\n\n\n\n\n';

test('the contents list opens no section', () => {
  const document = read(
    '## 項目一覧\n\nⅠ 基本情報\nⅣ 開示請求、問合せ\n\n# Ⅰ 基本情報\n1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t窓口の事務\n',
  );
  expect(document.entries.map(({ key }) => key)).toEqual(['I', 'I-1', 'I-1-1']);
});

test.each([
  ['with pages', '## 項目一覧\nⅠ 基本情報 …… 2\nⅡ 特定個人情報ファイルの概要 …… 5\nⅤ 評価実施手続 …… 9'],
  ['in a cell', '項目一覧\t<ul><li>Ⅰ 基本情報</li><li>Ⅱ 特定個人情報ファイルの概要</li></ul>'],
  ['as rows', '項目一覧\t\nⅠ 基本情報\t\n(別添2) 変更箇所\t'],
  ['under other names', '## 項目一覧\nⅠ 基本情報\nⅢ 取扱いの各段階のリスク対策\nⅣ 開示請求、問合せ'],
])('a contents list %s is no value of the item above it', (_, list) => {
  const document = read(
    `公表日\n令和5年4月1日\n[令和4年1月 様式3]\n${list}\n# Ⅰ 基本情報\n1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t窓口の事務\n`,
  );
  expect(document.entries.map(({ key }) => key)).toEqual(['cover', 'cover-published', 'I', 'I-1', 'I-1-1']);
  expect(said(document, 'cover-published')).toBe('令和5年4月1日');
  expect(document.unplaced).toEqual([]);
});

test.each([
  '５．特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除\t\n',
  '５．特定個人情報の提供・移転（委託や[ ] 提供・移転しなネットワークシステムを通じた\t\n',
])('a heading whose lines are read with what stands beside it is no value of the item above: %s', (heading) => {
  const document = read(
    `# Ⅱ 特定個人情報ファイルの概要\n4. 特定個人情報ファイルの取扱いの委託\n委託事項1\t入力の委託\n①委託内容\t台帳への入力\n${heading}`,
  );
  expect(said(document, 'II-f1-4-contract1-1')).toBe('台帳への入力');
  const mixed = document.unplaced.some(({ text }) => text.includes('提供・移転しな'));
  expect(document.diagnostics.some(({ message }) => message.ja.includes('混ざって読まれた'))).toBe(mixed);
});

test('a line below a date that is none stays apart', () => {
  const document = read('評価実施機関名\n例示市長\n公表日\n令和5年4月1日\n印刷は総務課\n');
  expect(said(document, 'cover-published')).toBe('令和5年4月1日');
  expect(document.unplaced.map(({ text }) => text)).toEqual(['印刷は総務課']);
});

test('a range heading is no block, and an empty one no entry', () => {
  const document = read(
    '# Ⅱ 特定個人情報ファイルの概要\n4. 特定個人情報ファイルの取扱いの委託\n委託事項1\t入力の委託\n①委託内容\t台帳への入力\n委託事項2～5\t\n委託事項6～10\t\n',
  );
  expect(document.entries.filter(({ field }) => field === 'II-4-contract').map(({ key }) => key)).toEqual([
    'II-f1-4-contract1',
  ]);
  expect(document.unplaced).toEqual([]);
});

test('a printed but empty 提供先1 is no entry; a filled 移転先1 proves its mark', () => {
  const document = read(
    '# Ⅱ 特定個人情報ファイルの概要\n5. 特定個人情報の提供・移転（委託に伴うものを除く。）\n提供・移転の有無\t[ ] 提供を行っている ( ) 件 [ ] 移転を行っている ( ) 件 [ ] 行っていない\n提供先1\t\n①法令上の根拠\t\n移転先1\t福祉課\n①法令上の根拠\t条例\n',
  );
  expect(document.entries.some(({ key }) => key.includes('provision'))).toBe(false);
  expect(document.entries.find(({ key }) => key === 'II-f1-5-status')?.value).toMatchObject({
    marks: [{ state: 'unclear' }, { label: '移転を行っている', state: 'on' }, { state: 'off' }],
  });
});

test('a label that occurs often is placed by what stands around it, also behind a lost page', () => {
  const document = read(
    `# Ⅲ リスク対策\n3. 特定個人情報の使用\nリスク２：権限のない者（元職員、アクセス権限のない職員等）によって不正に使用されるリスク\nユーザ認証の管理\t[ 行っている ] <選択肢> 1) 行っている 2) 行っていない${PAGE}リスクへの対策は十分か\t${RATING}\n情報提供ネットワークシステムとの接続に伴うその他のリスク及びそのリスクに対する措置\n回線を閉じる。\n`,
  );
  expect(said(document, 'III-f1-6-risk2-adequacy')).toBe('十分である');
  expect(said(document, 'III-f1-6-other')).toBe('回線を閉じる。');
  expect(said(document, 'III-f1-3-risk2-adequacy')).toBeUndefined();
});

test('a label printed again over a page break: another reading replaces, the rest goes on', () => {
  const again = read(
    `# Ⅰ 基本情報\n2. 特定個人情報ファイルを取り扱う事務において使用するシステム\nシステム1\n①システムの名称\t総合窓口受付システム（旧）${PAGE}①システムの名称\t総合窓口受付システム（新）\n`,
  );
  expect(said(again, 'I-2-system1-1')).toBe('総合窓口受付システム（新）');
  expect(again.unplaced).toMatchObject([{ text: '総合窓口受付システム（旧）' }]);
  const rest = read(
    `# Ⅰ 基本情報\n1. 特定個人情報ファイルを取り扱う事務\n②事務の内容\t届出を受け付ける。${PAGE}②事務の内容\t月末に集計して報告する。\n`,
  );
  expect(said(rest, 'I-1-2')).toBe('届出を受け付ける。\n月末に集計して報告する。');
});

test('files keep the number printed with their names', () => {
  const file = (name: string): string =>
    `# Ⅱ 特定個人情報ファイルの概要\n1. 特定個人情報ファイル名\n${name}\n2. 基本情報\n⑥事務担当部署\t窓口課\n`;
  const document = read(
    `${file('(1) 受付ファイル')}${file('(3) 発送ファイル')}# （別添１） 特定個人情報ファイル記録項目\n(1) 受付ファイル\n氏名、住所\n(3) 発送ファイル\n宛名\n`,
  );
  expect(said(document, 'II-f3-1')).toBe('(3) 発送ファイル');
  expect(said(document, 'annex1-f1')).toBe('氏名、住所');
  expect(said(document, 'annex1-f3')).toBe('宛名');
});

test.each([
  ['①部署 窓口課', 'I-6-1', '窓口課'],
  ['①部署窓口課', 'I-6-1', '窓口課'],
  ['◎部署 窓口課', 'I-6-1', '窓口課'],
  ['①部署 －', 'I-6-1', '－'],
  ['①部署—', 'I-6-1', '—'],
  ['①部署 ※：', 'I-6-1', ''],
])('a label and its value in one cell: %s', (line, key, value) => {
  const document = read(
    `# Ⅰ 基本情報\n6. 評価実施機関における担当部署\n${line}\n②所属長の役職名\t窓口課長\n7. 他の評価実施機関\n`,
  );
  expect(said(document, key)).toBe(value);
  expect(document.unplaced).toEqual([]);
});

test('a lone flag behind the heading it belongs to, in one cell', () => {
  const heading =
    '5. 特定個人情報の提供・移転（委託や情報提供ネットワークシステムを通じた提供を除く。） [ ○ ] 提供・移転しない';
  const { entries } = read(`# Ⅲ リスク対策\n${heading}\nリスク： 不正な提供・移転が行われるリスク\n`);
  expect(entries.find(({ key }) => key === 'III-f1-5-none')).toMatchObject({
    value: { marks: [{ label: '提供・移転しない', state: 'on' }] },
  });
});

test('a heading that the form prints over several lines is one', () => {
  const lines = ['委託先による特定個人情報の不正な提供に関するリスク', '委託契約終了後の不正な使用等のリスク'];
  const text = `# Ⅲ リスク対策\n4. 特定個人情報ファイルの取扱いの委託\n${lines.join('\n')}\n情報保護管理体制の確認\t認証を確かめる。\n`;
  const document = interpret(ocrReader.read({ name: 'a.txt', text }), loadForm('zen'));
  expect(document.entries.find(({ key }) => key === 'III-f1-4-risk1')?.label).toBe(lines.join('、'));
  expect(document.unplaced).toEqual([]);
});

test('an item whose label and value stand in the cell of the item above it', () => {
  const text =
    '# Ⅴ 開示請求、問合せ\n1. 特定個人情報の開示・訂正・利用停止請求\n③手数料等\t[ 有料 ] <選択肢> 1) 有料 2) 無料 (手数料額、納付方法： 写し一枚十円 )\n';
  const document = interpret(ocrReader.read({ name: 'a.txt', text }), loadForm('zen'));
  expect(said(document, 'V-1-3')).toBe('有料');
  expect(said(document, 'V-1-3-payment')).toBe('写し一枚十円');
  expect(document.unplaced).toEqual([]);
});

test('a row under a heading that the form does not know is unplaced, not added to the item above', () => {
  const document = read(
    '# Ⅰ 基本情報\n1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t窓口の事務\n⑧届出の保管棚\t三階の書庫\n',
  );
  expect(said(document, 'I-1-1')).toBe('窓口の事務');
  expect(document.unplaced.map(({ text }) => text)).toEqual(['⑧届出の保管棚', '三階の書庫']);
});

describe('a row whose label is lost', () => {
  const between = (row: string, next = '④記録される項目\t[ 10項目未満 ] <選択肢> 1) 10項目未満'): Interpreted =>
    read(
      `# Ⅱ 特定個人情報ファイルの概要\n2. 基本情報\n①ファイルの種類 ※\t[ システム用ファイル ]\n②対象となる本人の数\t[ 1万人未満 ]\n③対象となる本人の範囲 ※\t住民\n${row}\n${next}\n`,
    );

  test('is unplaced where it may be the value of an item that is skipped', () => {
    const document = between('\t台帳を調えるため');
    expect(said(document, 'II-f1-2-3')).toBe('住民');
    expect(document.unplaced.map(({ text }) => text)).toEqual(['台帳を調えるため']);
    expect(document.diagnostics.find(({ code }) => code === 'unplaced-text')?.message.ja).toContain('「その必要性」');
  });

  test('goes on with the item above where no item is skipped', () => {
    const document = between('\tとその世帯員', 'その必要性\t台帳を調えるため');
    expect(said(document, 'II-f1-2-3')).toBe('住民\nとその世帯員');
    expect(document.unplaced).toEqual([]);
  });

  test('is the value of the one item whose options it prints', () => {
    const document = read(
      '# Ⅲ リスク対策\n7. 特定個人情報の保管・消去\nリスク： 特定個人情報の漏えい・滅失・毀損リスク\n①事故発生時手順の策定・周知\t[ 十分に行っている ]\n\t[ 発生なし ] <選択肢> 1) 発生あり 2) 発生なし\nその内容\t—\n',
    );
    expect(said(document, 'III-f1-7-risk1-2')).toBe('発生なし');
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ key: 'III-f1-7-risk1-2', code: 'label-lost' }),
    );
  });

  test('with boxes is no text of the item above', () => {
    const document = read(
      '# Ⅰ 基本情報\n2. 特定個人情報ファイルを取り扱う事務において使用するシステム\nシステム1\n①システムの名称\t窓口システム\n②システムの機能\t受付\n\t[○] 税務システム [ ] 宛名システム等\nシステム6～10\n',
    );
    expect(said(document, 'I-2-system1-2')).toBe('受付');
    expect(document.entries.find(({ key }) => key === 'I-2-system1-3')?.value).toMatchObject({
      marks: [
        { label: '税務システム', state: 'on' },
        { label: '宛名システム等', state: 'off' },
      ],
    });
  });
});

test('a change table is known by its columns where its heading is lost', () => {
  const document = read(
    '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n---\t---\t---\t---\t---\t---\n令和5年4月1日\tⅠ 6①部署\t旧課\t新課\t事後\t\n',
  );
  expect(document.changes).toMatchObject([{ item: 'Ⅰ 6①部署', before: '旧課', after: '新課' }]);
  expect(document.entries.map(({ key }) => key)).toEqual(['annex2']);
});

const CHANGES = '(別添2) 変更箇所\n変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n';
const CHANGED = '令和5年4月1日\tⅠ 6①部署\t旧い\t新しい\t事後\t改編\n';

test('a row that a page break cut goes on in its columns', () => {
  expect(read(`${CHANGES}${CHANGED}${PAGE}\t\t課\t課\t\t\n`).changes).toMatchObject([
    { before: '旧い\n課', after: '新しい\n課', timing: '事後', note: '改編' },
  ]);
});

test.each([
  ['cells whose column is not known', '課\t課'],
  ['a row of another table', '番号\t照会者\t事務\t根拠\t備考\t印'],
  ['a line outside the table', '・課の名'],
])('%s change no change', (_, row) => {
  const document = read(`${CHANGES}${CHANGED}${PAGE}${row}\n`);
  expect(document.changes).toMatchObject([{ item: 'Ⅰ 6①部署', before: '旧い', after: '新しい', note: '改編' }]);
  expect(document.unplaced.map(({ text }) => text)).toEqual(row.split('\t'));
  expect(document.diagnostics.filter(({ code }) => code === 'unplaced-text')).toHaveLength(1);
});

test('the rows of an attachment behind the changes are none of them; a dated row is', () => {
  const document = read(`${CHANGES}${CHANGED}(別紙1)\n\t照会者\t事務\t根拠\t事後\n${CHANGED}`);
  expect(document.changes).toHaveLength(2);
  expect(document.unplaced.map(({ text }) => text)).toEqual(['(別紙1)', '照会者', '事務', '根拠', '事後']);
});

test('a text that refers to an attachment is no attachment', () => {
  const document = read(
    '# Ⅰ 基本情報\n5. 情報提供ネットワークシステムによる情報連携 ※\n②法令上の根拠\n別紙1のとおり\n別表の項\n',
  );
  expect(said(document, 'I-5-2')).toBe('別紙1のとおり\n別表の項');
});

test('a cell beside a nested table is its repeat only where all of the table is printed again', () => {
  const before = '<table><tr><td>[○]紙</td><td>[ ]専用線</td></tr></table>';
  const document = read(`${CHANGES}令和5年4月1日\tⅡ3②\t${before}\t[○]紙\t事後\t\n`);
  expect(document.changes).toMatchObject([{ before: '[○]紙\n[ ]専用線', after: '[○]紙', flags: [] }]);
});

test('a dash below a nested table with a dash is a value of its own', () => {
  const document = read(
    '# Ⅰ 基本情報\n6. 評価実施機関における担当部署\n①部署\t<table><tr><td>窓口課</td><td>－</td></tr></table>\n7. 他の評価実施機関\n－\n',
  );
  expect(said(document, 'I-7')).toBe('－');
});

test('a nested table that is printed once more beside itself counts once', () => {
  const table = '<table><tr><td>[ ○ ] 庁内連携システム</td><td>[ ] 税務システム</td></tr></table>';
  const document = read(
    `# Ⅰ 基本情報\n2. 特定個人情報ファイルを取り扱う事務において使用するシステム\nシステム1\n③他のシステムとの接続\t${table}\t[ ○ ] 庁内連携システム\t[ ] 税務システム\n[ ○ ] 庁内連携システム\t[ ] 税務システム\n`,
  );
  expect(document.entries.at(-1)?.value).toMatchObject({
    marks: [
      { label: '庁内連携システム', state: 'on' },
      { label: '税務システム', state: 'off' },
    ],
  });
  expect(document.unplaced).toEqual([]);
});

test.each([
  ['a row of its own', '\n'],
  ['the cell of the choice', ' '],
])('a sentence that the form itself prints is no one’s value, in %s', (_, gap) => {
  const kiso = loadForm('kiso');
  const text = `# Ⅳ リスク対策\n1. 提出する特定個人情報保護評価書の種類\n[ 基礎項目評価書 ] <選択肢> 1) 基礎項目評価書 2) 基礎項目評価書及び重点項目評価書${gap}${kiso.print[0]}\n2. 特定個人情報の入手\n`;
  const document = interpret(ocrReader.read({ name: 'a.txt', text }), kiso);
  expect(said(document, 'IV-1')).toBe('基礎項目評価書');
  expect(document.unplaced).toEqual([]);
});

test.each([
  [null, '9. 監査'],
  ['2019-01', '8. 監査'],
  ['2024-10', '9. 監査'],
])('a heading that the source lost bears the number of the version %s', (version, label) => {
  const text = '# Ⅳ リスク対策\n7．特定個人情報の保管・消去\n実施の有無\t[○] 自己点検　[ ] 内部監査　[ ] 外部監査\n';
  const { entries } = interpret(ocrReader.read({ name: 'a.txt', text }), loadForm('kiso'), false, version);
  expect(entries.find(({ key }) => key === 'IV-9')?.label).toBe(label);
});
