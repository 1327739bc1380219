import { textOf } from '../../assessment/value-text.ts';
import type { Entry } from '../../assessment/types.ts';
import { classifySides, isAbsent, type ChangeNote } from '../../changes/change-shape.ts';
import type { Form } from '../../forms/types.ts';
import { foldWording } from '../../text/fold-wording.ts';
import { doubtOf, type Reliability } from './doubt.ts';
import { explain, holds, isNothing, statedBy } from './explain.ts';
import type { ItemPair, PairedEditions } from './pair-items.ts';
import { surelyNames, type ScopedRow } from './row-scope.ts';
import type { EditionDifference, RowEffect, UnchangedSide } from './types.ts';

/** What two editions are known by when the effects of rows are weighed. */
export interface EffectContext {
  form: Form;
  paired: PairedEditions;
  reliability: Reliability;
}

/** A row with such a note does not print what it changed. */
const UNTELLING: ReadonlySet<ChangeNote> = new Set<ChangeNote>([
  'damaged',
  'cut',
  'abridged',
  'excerpt',
  'whole',
  'unchanged',
  'date-lost',
]);

/** What the differences of two editions prove of each row that only the newer one has. */
export function effectsOf(
  rows: readonly ScopedRow[],
  differences: readonly EditionDifference[],
  context: EffectContext,
): RowEffect[] {
  const declared = new Set(differences.flatMap((one) => one.rows));
  const unchanged = unchangedItems(context.paired, differences);
  return rows.map((row): RowEffect => {
    const { n } = row.change;
    if (declared.has(n)) return { n, basis: 'declared', side: null };
    const pair = unchanged.get(surelyNames(row, context.form) ?? '');
    if (pair === undefined) return { n, basis: null, side: null };
    const siblings = rows.filter((other) => surelyNames(other, context.form) === pair.newer.key);
    // Several rows may lead away from a text and back to it.
    if (siblings.length > 1 && isRoundTrip(pair, siblings)) return { n, basis: 'declared', side: null };
    const side = unchangedSide(row, pair, context.reliability);
    return { n, basis: side === null ? null : 'without-effect', side };
  });
}

interface UnchangedItem extends ItemPair {
  older: Entry;
  newer: Entry;
}

/** The items that both editions print alike, by their keys in the newer one. */
function unchangedItems(
  { items }: PairedEditions,
  differences: readonly EditionDifference[],
): ReadonlyMap<string, UnchangedItem> {
  const differing = new Set(differences.map(({ newerKey }) => newerKey));
  const alike = items.flatMap(({ node, older, newer }) =>
    older === null || newer === null || differing.has(newer.key) ? [] : [{ node, older, newer }],
  );
  return new Map(alike.map((pair) => [pair.newer.key, pair]));
}

/** Whether rows, one after the other, lead away from the text of an item and back to it. */
function isRoundTrip({ node, newer }: UnchangedItem, rows: readonly ScopedRow[]): boolean {
  const text = textOf(newer.value);
  const changes = rows.map(({ change }) => change);
  return explain({ before: text, after: text }, changes, node).rows.length === changes.length;
}

/** Which side of a row the unchanged item prints; null where that is not certain. */
function unchangedSide(
  { change }: ScopedRow,
  { node, older, newer }: UnchangedItem,
  reliability: Reliability,
): UnchangedSide | null {
  const { before, after, notes } = classifySides(change);
  if (notes.some((note) => UNTELLING.has(note)) || foldWording(change.before) === foldWording(change.after))
    return null;
  const text = textOf(newer.value);
  if (doubtOf({ node, older, newer }, { before: text, after: text }, reliability) !== null) return null;
  const holdsSide = (side: typeof before): boolean => side.word === 'text' && holds(text, statedBy(side, node), node);
  if (holdsSide(after) || (isAbsent(after) && isNothing(text))) return 'after';
  return holdsSide(before) || (isAbsent(before) && isNothing(text)) ? 'before' : null;
}
