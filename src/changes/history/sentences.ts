import type { UnapplicableReason } from './apply-change.ts';

/** Why an item cannot be worked back past a row, in plain words for readers. */
export const UNAPPLICABLE_SENTENCES: Record<UnapplicableReason, string> = {
  damaged: 'この項目の変更の行が壊れているため、その前の記載をさかのぼれません。',
  cut: 'この項目の変更の行が途中で切れているため、その前の記載をさかのぼれません。',
  abridged: 'この項目の変更の行が一部を「略」としているため、その前の記載をさかのぼれません。',
  excerpt: 'この項目の変更の行が抜粋だけを載せているため、その前の記載をさかのぼれません。',
  pointer: 'この項目の変更の行に記載そのものが載っていないため、その前の記載をさかのぼれません。',
  differs: '変更の行の「変更後」の記載が、あるはずの記載と一致しないため、その前の記載をさかのぼれません。',
  date: 'この項目の変更の行に日付がないため、いつの記載か決められません。',
  renumbered: 'この日より後に番号の付け替えがあり、同じ番号が別のものを指していたかもしれません。',
  several: '1つの行がいくつもの項目をまとめて変えているため、項目ごとの前の記載に分けられません。',
};
