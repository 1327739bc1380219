import type { FormNode, NodeLocation } from '../forms/types.ts';
import { candidatesAt, namesOf, resolveHeading, type Cursor } from './cursor.ts';
import { joinSentences, NO_WORDS, quoteNames, type Bilingual } from '../text/bilingual.ts';
import { askFor, nearest } from './nearest.ts';
import { nodeName } from './node-name.ts';
import type { HeadingSection } from './parts.ts';

export interface Explanation {
  /** The level at which the same heading would be right; null where that is not the fault. */
  level: number | null;
  reason: Bilingual;
  /** What was probably meant, to read on with; null where nothing is near. */
  place: NodeLocation | null;
}

/** Why a heading leads nowhere, and what was probably meant. */
export function explainUnknownHeading(part: HeadingSection, cursor: Cursor): Explanation {
  for (let level = cursor.open.length + 1; level >= 1; level -= 1) {
    const place = level === part.depth ? null : resolveHeading(cursor, level, part.label);
    // A heading of its own for each file takes any words, so it proves nothing here.
    if (place !== null && !isAnyLabel(place.node)) return { level, reason: NO_WORDS, place };
  }
  const candidates = candidatesAt(cursor, part.depth);
  const above = part.depth === 1 ? null : cursor.open[part.depth - 2];
  if (above === undefined) {
    const higher = '#'.repeat(part.depth - 1);
    const reason = {
      ja: `見出し「${part.label}」の上に、1つ上の段の見出し（${higher}）がありません。上の段の見出しを書き足すか、# の数を直してください。`,
      en: `Above the heading 「${part.label}」 there is no heading of the next higher level (${higher}). Add it, or correct the number of #.`,
    };
    return { level: null, reason, place: null };
  }
  const guess = nearest(part.label, candidates.flatMap(namesOf));
  const place = guess === null ? null : resolveHeading(cursor, part.depth, guess);
  const where: Bilingual =
    above === null ? { ja: '様式', en: 'the form' } : quoteNames([nodeName(above.node, above.block)]);
  if (candidates.length === 0)
    return {
      level: null,
      reason: {
        ja: `${where.ja}の下に見出しは置けません。「${part.label}」を消すか、# の数を直してください。`,
        en: `There may be no heading below ${where.en}. Delete 「${part.label}」, or correct the number of #.`,
      },
      place,
    };
  const expected = candidates.map((node) => nodeName(node, 1));
  const unknown = {
    ja: `見出し「${part.label}」は${where.ja}の下にありません。`,
    en: `There is no heading 「${part.label}」 below ${where.en}.`,
  };
  const allowed = {
    ja: `ここに置けるのは ${expected.join('、')} です。印字された語を残すなら、後ろに {#項目のキー} を付けてください。`,
    en: `Headings that may be here: ${quoteNames(expected).en}. To keep the printed words, add {#key of the item} behind them.`,
  };
  return { level: null, reason: joinSentences(unknown, guess === null ? NO_WORDS : askFor(guess), allowed), place };
}

function isAnyLabel(node: FormNode): boolean {
  return node.repeat === 'file' && node.onHeading;
}
