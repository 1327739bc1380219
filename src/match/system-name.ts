import { fold } from '../text/fold.ts';
import { toCommonForms } from '../text/variant-letters.ts';

/** （以下「既存住基システム」という。） behind a name gives it a short form for later and is no part of it. */
const SHORT_FORM = /[（(]以下[^（）()]*という[^（）()]*[）)]/gu;
/** A line that says something of the name above it. */
const REMARK = /^\s*[（(※＊*・]|。\s*$/u;

/** A system's name as it is shown: its lines, up to a remark; two names on two lines are no name that another document has. */
export function systemName(printed: string): string {
  const [first = '', ...others] = printed.split('\n');
  const end = others.findIndex((line) => REMARK.test(line));
  const lines = [first, ...(end < 0 ? others : others.slice(0, end))].map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .replace(SHORT_FORM, '')
    .trim();
}

/** The long mark at the end of a word of three letters or more in katakana: サーバー, ユーザー. */
const LONG_MARK = /(?<=[ァ-ヴー]{2}[ァ-ヴ])ー(?![ァ-ヴー])/gu;
/** Marks of a list in front of a name. */
const LIST_MARK = /^(?:[①-⑳○●◎■□・-]|[(]?\d{1,2}[)]|\d{1,2}\.(?!\d))/u;
/** A dot that joins words of katakana (中間サーバー・プラットフォーム), and quotes. */
const SIGNS = /(?<=[ァ-ヴー])・(?=[ァ-ヴ])|[「」『』"“”'‘’]/gu;

/** Systems of the whole country, which documents call by several names. Each is as `spell` leaves it, the full name first. */
const NATIONAL: readonly (readonly [name: string, ...others: string[]])[] = [
  [
    '住民基本台帳ネットワークシステム',
    '住民基本台帳ネットワーク',
    '住基ネットワークシステム',
    '住基ネットワーク',
    '住基ネット',
    '住基ネットシステム',
  ],
  ['情報提供ネットワークシステム', '情報提供nws', '情報提供ネットワーク'],
  [
    'サービス検索・電子申請機能',
    'ぴったりサービス',
    'マイナポータルぴったりサービス',
    'マイナポータル(ぴったりサービス)',
    'サービス検索・電子申請機能(マイナポータルぴったりサービス)',
    'サービス検索・電子申請機能(ぴったりサービス)',
    'マイナポータルのサービス検索・電子申請機能',
  ],
];
const NATIONAL_NAME = new Map(NATIONAL.flatMap(([name, ...others]) => others.map((other) => [other, name] as const)));

/**
 * What names of one spelling share: width, blanks, long marks at the end of a word (サーバ/サーバー), printed forms of kanji, quotes and marks of a
 * list make no difference, and neither do names that a system of the whole country goes by. That two municipalities use one name does not mean
 * that they use one product.
 */
export function systemKey(name: string): string {
  const spelled = spell(systemName(name));
  return NATIONAL_NAME.get(spelled) ?? spelled;
}

const spell = (name: string): string =>
  toCommonForms(fold(name)).replace(LIST_MARK, '').replace(SIGNS, '').replace(LONG_MARK, '');

/** What addresses of systems are made of: the name with width, blanks and サーバー unified. */
export function systemAddressKey(name: string): string {
  return fold(systemName(name))
    .replace(/サーバー/gu, 'サーバ')
    .replace(/ユーザー/gu, 'ユーザ');
}
