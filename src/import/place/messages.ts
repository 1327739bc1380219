import type { FormNode } from '../../forms/types.ts';
import type { Bilingual } from '../../text/bilingual.ts';

/** Why words stand under no item, or under one whose heading is lost. */

export const UNKNOWN_ATTACHMENT: Bilingual = {
  ja: '様式にない別紙です。どの項目の一部かを確かめて、そこへ移してください。',
  en: 'An attachment that the form does not have. Find out which item it belongs to and move it there.',
};
export const IN_ATTACHMENT: Bilingual = {
  ja: '様式にない別紙の記載です。どの項目の一部かを確かめて、そこへ移してください。',
  en: 'Text of an attachment that the form does not have. Find out which item it belongs to and move it there.',
};
export const UNKNOWN_HEADING: Bilingual = {
  ja: '様式にない見出しの行です。どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'A row with a heading that the form does not have. Its item is not known: move it to the right one with the original beside you.',
};
export const UNKNOWN_ITEM: Bilingual = {
  ja: 'どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'Its item is not known. Move it to the right one with the original beside you.',
};
export const UNKNOWN_CHANGE: Bilingual = {
  ja: '変更箇所のどの行の続きか分かりません。原文を見て正しい変更へ移してください。',
  en: 'The row of 変更箇所 that it continues is not known. Move it to the right change with the original beside you.',
};
export const LABEL_LOST: Bilingual = {
  ja: '見出しが印字されていませんが、前後の項目と選択肢からこの項目の記載と読みました。',
  en: 'Its heading is not printed; the items around it and the options show that it belongs to this item.',
};
export const BEFORE_ROW: Bilingual = {
  ja: '見出しとその行の間の行です。どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'A line between a heading and its row. Its item is not known: move it to the right one with the original beside you.',
};
export const NO_COLUMN_HEADING: Bilingual = {
  ja: '見出しのない列にあるため、どの項目の記載か分かりません。原文を見て正しい項目へ移してください。',
  en: 'Text of a column without a heading. Its item is not known: move it to the right one with the original beside you.',
};
export const belowHeading = (label: string): Bilingual => ({
  ja: `見出し「${label}」の欄には書くところがないため、どの項目の記載か分かりません。原文を見て正しい項目へ移してください。`,
  en: `The heading 「${label}」 has no value of its own, so the item of this text is not known. Move it to the right one with the original beside you.`,
});

/** So many items are named where the words of one of them lost their label. */
const MOST_NAMED = 3;

/** `between`: the items whose words they may be. */
export function withoutHeading(between: readonly FormNode[]): Bilingual {
  const names = between.map(({ number, label }) => `「${number ?? ''}${label}」`).slice(0, MOST_NAMED);
  const items = names.join('');
  return {
    ja: `見出しのない行です。前の項目の続きか、見出しの失われた${items}の記載か分かりません。原文を見て正しい項目へ移してください。`,
    en: `A row without a heading. It continues the item before, or belongs to ${items}, whose heading is lost. Move it to the right item with the original beside you.`,
  };
}
