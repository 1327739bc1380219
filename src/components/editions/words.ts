import type { Basis, Uncertainty, UnchangedSide } from '../../compare/editions/types.ts';

/** Heading of the differences of one kind. */
export const BASIS_WORDS: Record<Basis, string> = {
  declared: '変更箇所に記載のある変更',
  undeclared: '変更箇所に記載のない変更',
  'without-effect': '項目に反映のない変更箇所',
};

/** Why a difference is not held against 変更箇所. */
export const UNCERTAINTY_WORDS: Record<Uncertainty, string> = {
  wording: '字や記号の書き方だけの違い',
  'form-version': '様式の版の違いによるとみられるもの',
  unreadable: '判読不明の○や字のあるもの',
  reading: '読み取りが確かでないもの',
  incomplete: '一部のみ掲載の版との違い',
  'row-differs': '変更箇所に行はあるが、記載が一致しないもの',
  'row-unresolved': '項目を特定できない変更箇所の行にあたるかもしれないもの',
  officer: '氏名が書かれていることがあるため、記載を示さないもの',
};

/** What both editions print of a row without effect. */
export const SIDE_WORDS: Record<UnchangedSide, string> = {
  before: '新しい版にも、変更前の記載があります',
  after: '以前の版に、既に変更後の記載があります',
};

/** What a row is tagged with in a history; '' for nothing. */
export const BASIS_TAGS: Record<Basis, string> = {
  declared: '2つの版の記載と一致',
  undeclared: '',
  'without-effect': '2つの版の記載は同じ',
};

/** What the comparison does not prove. */
export const LIMITS =
  'このサイトが2つの版を項目ごとに比べた結果です。読み取りの誤りや、項目の取り違えが残っていることがあります。「変更箇所」に書かなくてよいとされる変更もあります。手続に誤りがあるとは限りません。';
