import { joinSentences, type Bilingual } from '../../../text/bilingual.ts';
import type { SourceBlock } from '../../types.ts';
import { linesOf, type PageItems } from './items.ts';
import { spanOf, textOf, wordsOf } from './parts.ts';
import { isNote, type TokenGroup } from './groups.ts';
import type { Token, TokenKind } from './token.ts';

const CHECK: Bilingual = { ja: '原文を見て確かめてください。', en: 'Check it in the original.' };
const withAdvice = (words: Bilingual): Bilingual => joinSentences(words, CHECK);

const WHY: Partial<Record<TokenKind, Bilingual>> = {
  circle: withAdvice({
    ja: 'どの欄の○か、文字の並びからは分かりません。',
    en: 'The order of the letters does not show which box this ○ is in.',
  }),
  words: withAdvice({
    ja: '（ ）の中の記載ですが、どの欄のものか、文字の並びからは分かりません。',
    en: 'Text in （ ）; the order of the letters does not show which box it belongs to.',
  }),
  value: withAdvice({
    ja: '選ばれた選択肢ですが、どの項目のものか、文字の並びからは分かりません。',
    en: 'A chosen option; the order of the letters does not show which item it belongs to.',
  }),
  label: withAdvice({
    ja: '様式の項目名ですが、このページの項目の並びに合いません。',
    en: 'A label of the form that does not fit the order of the items of this page.',
  }),
  box: withAdvice({
    ja: '○の欄の名前ですが、どの項目のものか、文字の並びからは分かりません。',
    en: 'The name of a box; the order of the letters does not show which item it belongs to.',
  }),
  number: withAdvice({
    ja: '数字だけの記載で、どの項目のものか、文字の並びからは分かりません。',
    en: 'A number alone; the order of the letters does not show which item it belongs to.',
  }),
};
const PRINT: Bilingual = {
  ja: '様式の印字（かっこや選択肢など）で、どの欄のものか、文字の並びからは分かりません。',
  en: 'Print of the form (brackets, options); the order of the letters does not show which cell it belongs to.',
};
const NOTE: Bilingual = {
  ja: '様式に印刷されている注記や版の表示です。',
  en: 'A note or the version that is printed on the form.',
};
const NO_ITEM = withAdvice({
  ja: 'どの項目の記載か、文字の並びからは分かりません。',
  en: 'The order of the letters does not show which item it belongs to.',
});
/** So many items are named where the reader cannot choose between them. */
const MOST_NAMED = 4;

function whyOf({ between }: TokenGroup): Bilingual {
  const names = between.map(({ label }) => `「${label ? wordsOf([label]) : ''}」`);
  if (names.length === 0 || names.length > MOST_NAMED) return NO_ITEM;
  const list = names.join('、');
  return names.length === 1
    ? withAdvice({
        ja: `${list}の記載かもしれませんが、確かではありません。`,
        en: `It may belong to ${list}, which is not certain.`,
      })
    : withAdvice({
        ja: `${list}のどれかの記載ですが、文字の並びからは決められません。`,
        en: `It belongs to one of ${list}; the order of the letters does not show which.`,
      });
}

/** What is left of a page when its items have taken theirs: words one by one, ○ and print of the form together. */
export function unassignedParts({ tokens, taken }: PageItems, groups: readonly TokenGroup[]): SourceBlock[] {
  const parts: SourceBlock[] = [];
  const leave = (own: readonly Token[], text: string, why: Bilingual): void =>
    void parts.push({ kind: 'stray', text, lines: spanOf(own) ?? [0, 0], why });
  const print: Token[] = [];
  const circles: Token[] = [];
  const grouped = new Map(groups.flatMap((group) => group.tokens.map((token) => [token, group] as const)));
  const left = tokens.filter((token) => !taken.has(token) && token.kind !== 'print');
  for (const token of left) {
    const group = grouped.get(token);
    if (group) {
      if (group.tokens[0] === token) leave(group.tokens, textOf(group.tokens), whyOf(group));
      continue;
    }
    if (token.kind === 'text' || token.kind === 'dash') {
      leave([token], textOf([token]), isNote(token) ? NOTE : NO_ITEM);
      continue;
    }
    // The ○ and the ） on the line of words in a （ ） stay with them.
    const row = left.filter((other) => other.row === token.row && !grouped.has(other));
    const words = row.find(({ kind }) => kind === 'words');
    const why = WHY[token.kind];
    if (words) {
      if (row[0] === token) leave(row, linesOf(row).join(' '), WHY.words ?? PRINT);
    } else if (token.kind === 'circle') circles.push(token);
    else if (why) leave([token], wordsOf([token]), why);
    else print.push(token);
  }
  if (circles.length > 0) leave(circles, linesOf(circles).join(' '), WHY.circle ?? PRINT);
  if (print.length > 0) leave(print, linesOf(print).join(' '), PRINT);
  return parts;
}
