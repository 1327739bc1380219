import { toCriterion, type Criterion, type Row } from './criteria.ts';

const DAY = '2026-11-30';
const AXE = 'browser/pages.test.ts';
const PHONES = 'browser/pages-on-phones.test.ts';
const KEYS = 'browser/walks.test.ts';

const LATER: readonly Row[] = [
  ['1.3.4', '表示の向き', 'AA', 'no-fault', [], DAY, '向きを固定していません。'],
  ['1.4.10', 'リフロー', 'AA', 'no-fault', [PHONES], null, '幅320ピクセルで、表の中を除いて横に動かさずに読めます。'],
  ['1.4.11', '非テキストのコントラスト', 'AA', 'unchecked', [], null, '自動の試験はありません。'],
  ['1.4.12', 'テキストの間隔', 'AA', 'unchecked', [], null, '自動の試験はありません。'],
  [
    '1.4.13',
    'ホバー又はフォーカスで表示されるコンテンツ',
    'AA',
    'partly',
    ['browser/reading.test.ts'],
    null,
    '用語の説明は、Escキーで閉じられます。',
  ],
  [
    '2.4.11',
    '隠されないフォーカス（最低限）',
    'AA',
    'partly',
    [PHONES],
    null,
    '画面に残り続ける部品が、低い窓の5分の1を超えないことを検査しました。',
  ],
  ['2.5.7', 'ドラッグ動作', 'AA', 'not-applicable', [], DAY, 'ドラッグが必要な操作はありません。'],
  [
    '2.5.8',
    'ターゲットのサイズ（最低限）',
    'AA',
    'no-fault',
    [AXE, PHONES],
    null,
    '文の中のリンクを除き、縦横24ピクセル以上です。',
  ],
  [
    '3.2.6',
    '一貫したヘルプ',
    'A',
    'no-fault',
    ['components/frame.test.ts'],
    null,
    '「はじめての方へ」は、すべてのページの下部の同じ位置にあります。',
  ],
  ['3.3.7', '冗長な入力項目', 'A', 'not-applicable', [], DAY, '続けて入力する手順はありません。'],
  ['3.3.8', 'アクセシブルな認証（最低限）', 'AA', 'not-applicable', [], DAY, '認証はありません。'],
  [
    '4.1.3',
    'ステータスメッセージ',
    'AA',
    'partly',
    ['browser/search.test.ts', KEYS],
    null,
    '検索と絞り込みの件数を、フォーカスを動かさずに伝えます。',
  ],
];

/** Success criteria that WCAG 2.1 and 2.2 added at the levels A and AA, with what is known of them. */
export const LATER_CRITERIA: readonly Criterion[] = LATER.map(toCriterion);
