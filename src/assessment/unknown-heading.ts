import type { FormNode, NodeLocation } from '../forms/types.ts';
import { candidatesAt, namesOf, resolveHeading, type Cursor } from './cursor.ts';
import { nearest } from './nearest.ts';
import { nodeName } from './node-name.ts';
import type { HeadingSection } from './parts.ts';

export interface Explanation {
  /** The level at which the same heading would be right; null where that is not the fault. */
  level: number | null;
  reason: string;
  /** What was probably meant, to read on with; null where nothing is near. */
  place: NodeLocation | null;
}

/** Why a heading leads nowhere, and what was probably meant. */
export function explainUnknownHeading(part: HeadingSection, cursor: Cursor): Explanation {
  for (let level = cursor.open.length + 1; level >= 1; level -= 1) {
    const place = level === part.depth ? null : resolveHeading(cursor, level, part.label);
    // A heading of its own for each file takes any words, so it proves nothing here.
    if (place !== null && !isAnyLabel(place.node)) return { level, reason: '', place };
  }
  const candidates = candidatesAt(cursor, part.depth);
  const above = part.depth === 1 ? null : cursor.open[part.depth - 2];
  if (above === undefined) {
    const reason = `見出し「${part.label}」の上に、1つ上の段の見出し（${'#'.repeat(part.depth - 1)}）がありません。上の段の見出しを書き足すか、# の数を直してください。`;
    return { level: null, reason, place: null };
  }
  const guess = nearest(part.label, candidates.flatMap(namesOf));
  const place = guess === null ? null : resolveHeading(cursor, part.depth, guess);
  const where = above === null ? '様式' : `「${nodeName(above.node, above.block)}」`;
  const expected = candidates.map((node) => nodeName(node, 1)).join('、');
  const hint = guess === null ? '' : `「${guess}」の誤りではありませんか。`;
  const reason =
    candidates.length === 0
      ? `${where}の下に見出しは置けません。「${part.label}」を消すか、# の数を直してください。`
      : `見出し「${part.label}」は${where}の下にありません。${hint}ここに置けるのは ${expected} です。印字された語を残すなら、後ろに {#項目の番地} を付けてください。`;
  return { level: null, reason, place };
}

function isAnyLabel(node: FormNode): boolean {
  return node.repeat === 'file' && node.onHeading;
}
