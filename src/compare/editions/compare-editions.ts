import { outline, pathsOf, plainLabel } from '../../assessment/outline.ts';
import type { Entry } from '../../assessment/types.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { Form } from '../../forms/types.ts';
import { foldValue } from '../table/fold-value.ts';
import { doubtOf, reliabilityOf, type Reliability } from './doubt.ts';
import { effectsOf } from './effects.ts';
import { explain, holds, isNothing, saySame, type TextPair } from './explain.ts';
import { matchRows } from './match-rows.ts';
import { pairItems, type ItemPair, type PairedEditions, type UnpairedPart } from './pair-items.ts';
import { covers, isSilent, isUnresolved, namesItself, namesWithin, scopeRows, type ScopedRow } from './row-scope.ts';
import { classifySides } from '../../changes/change-shape.ts';
import { countLetters } from '../../changes/history/statement.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import type { Edition, EditionDifference, EditionStep, Uncertainty } from './types.ts';

/** What is at hand while two editions are compared. */
interface Comparison {
  form: Form;
  rows: readonly ScopedRow[];
  reliability: Reliability;
  pathOf: (pair: Pick<ItemPair, 'older' | 'newer'>) => string[];
}

/**
 * Compares an edition of an assessment with the one before it, item by item, and holds each difference against the rows of 変更箇所 that
 * only the newer one has. Both must be of one form (基礎, 重点, 全項目). Nothing is guessed: what may have another cause is left open.
 */
export function compareEditions(older: Edition, newer: Edition, form: Form): EditionStep {
  return comparePaired(older, newer, form, pairItems(older.assessment.entries, newer.assessment.entries, form));
}

/** The same for editions whose items are paired already. */
export function comparePaired(older: Edition, newer: Edition, form: Form, paired: PairedEditions): EditionStep {
  const { added, reworded } = matchRows(older.changes, newer.changes);
  const candidates = newer.changes.filter((row) => added.includes(row) || reworded.has(row.n));
  const comparison: Comparison = {
    form,
    rows: scopeRows(candidates, older, form, reworded),
    reliability: reliabilityOf(older, newer),
    pathOf: pathFinder(older, newer, form),
  };
  const items = paired.items.flatMap((pair) => compareItem(pair, comparison));
  const parts = paired.parts.map((part) => comparePart(part, comparison));
  const differences = [...items, ...parts];
  const rows = comparison.rows.filter(({ isReworded }) => !isReworded);
  return { differences, rows: effectsOf(rows, differences, { form, paired, reliability: comparison.reliability }) };
}

function compareItem(pair: ItemPair, comparison: Comparison): EditionDifference[] {
  const { node, older, newer } = pair;
  // Each edition has its own.
  if (node.role === 'published') return [];
  const texts = { before: textOf(older?.value ?? null), after: textOf(newer?.value ?? null) };
  if (isSame(pair, texts)) return [];
  const place = { node, olderKey: older?.key ?? null, newerKey: newer?.key ?? null };
  const rows = comparison.rows.filter((row) => covers(row, place));
  const exact = new Set(rows.filter((row) => namesItself(row, place)).map(({ change }) => change));
  const own = explain(
    texts,
    rows.map(({ change }) => change),
    node,
    (change) => exact.has(change),
  );
  const about = {
    olderKey: place.olderKey,
    newerKey: place.newerKey,
    field: node.field,
    path: comparison.pathOf(pair),
  };
  const left = own.rest ?? texts;
  const open = (uncertainty: Uncertainty | null): EditionDifference => {
    // The name of an official stands in the row that prints it and nowhere else.
    const shown = uncertainty === 'officer' ? { before: '', after: '' } : left;
    return { ...about, ...shown, basis: uncertainty === null ? 'undeclared' : null, uncertainty, rows: [] };
  };
  if (own.rows.length > 0) {
    const isName = doubtOf(pair, texts, comparison.reliability) === 'officer';
    const shown = isName ? { before: '', after: '' } : { before: texts.before, after: own.rest?.before ?? texts.after };
    const declared: EditionDifference = { ...about, ...shown, basis: 'declared', uncertainty: null, rows: own.rows };
    return own.rest === null ? [declared] : [declared, open(uncertaintyOf(pair, left, [], comparison))];
  }
  return [open(uncertaintyOf(pair, left, rows, comparison))];
}

/** An item that one edition does not print differs from one that prints nothing there by the form alone. */
function isSame({ older, newer }: ItemPair, { before, after }: TextPair): boolean {
  if (older === null || newer === null) return isNothing(before) && isNothing(after);
  return withoutBlanks(before) === withoutBlanks(after);
}

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

function uncertaintyOf(
  pair: ItemPair,
  texts: TextPair,
  rows: readonly ScopedRow[],
  { rows: all, reliability }: Comparison,
): Uncertainty | null {
  if (isWording(pair, texts)) return 'wording';
  const doubt = doubtOf(pair, texts, reliability);
  if (doubt === 'officer') return doubt;
  if (rows.length > 0) return 'row-differs';
  return doubt ?? (all.some((row) => mayBeAbout(row, texts, pair)) ? 'row-unresolved' : null);
}

function isWording({ node, older, newer }: ItemPair, { before, after }: TextPair): boolean {
  if (isNothing(before) && isNothing(after)) return true;
  if (older !== null && newer !== null && foldValue(older.value) === foldValue(newer.value)) return true;
  return saySame(before, after, node);
}

/**
 * Whether a row that does not name an item may be about its difference: it names none, and prints nothing or words of the item; or it names
 * another one, and prints both texts of this.
 */
function mayBeAbout(row: ScopedRow, { before, after }: TextPair, { node }: Pick<ItemPair, 'node'>): boolean {
  const sides = classifySides(row.change);
  const isBefore = sides.before.word === 'text' && holds(before, sides.before.text, node);
  const isAfter = sides.after.word === 'text' && holds(after, sides.after.text, node);
  if (isUnresolved(row)) return isSilent(row) || isBefore || isAfter;
  // Options, such as ranges of persons, change alike in many items.
  return isBefore && isAfter && node.type === 'text' && countLetters(sides.after.text) >= ITEM_LABEL.proof.value;
}

/** A file or block that only one edition has, with what it says. */
function comparePart(part: UnpairedPart, comparison: Comparison): EditionDifference {
  const { edition, key, node, entries } = part;
  const isNew = edition === 'newer';
  const text = wordsOf(entries, comparison);
  const [head = null] = entries;
  const about = {
    olderKey: isNew ? null : key,
    newerKey: isNew ? key : null,
    field: node.field,
    path: comparison.pathOf({ older: isNew ? null : head, newer: isNew ? head : null }),
    before: isNew ? '' : text,
    after: isNew ? text : '',
  };
  const place = { node, olderKey: about.olderKey, newerKey: about.newerKey };
  const rows = comparison.rows.filter((row) => covers(row, place) || namesWithin(row, part));
  const agreeing = rows.filter(({ change }) => {
    const { before, after } = classifySides(change);
    const side = isNew ? after : before;
    return side.word === 'text' && (holds(text, side.text, node) || nameIn(side.text, entries));
  });
  if (agreeing.length > 0)
    return { ...about, basis: 'declared', uncertainty: null, rows: agreeing.map(({ change }) => change.n) };
  const uncertainty = uncertaintyOfPart(part, about, rows, comparison);
  return { ...about, basis: uncertainty === null ? 'undeclared' : null, uncertainty, rows: [] };
}

function uncertaintyOfPart(
  { node }: UnpairedPart,
  texts: TextPair,
  rows: readonly ScopedRow[],
  { rows: all, reliability }: Comparison,
): Uncertainty | null {
  if (rows.length > 0) return 'row-differs';
  if (isNothing(texts.before) && isNothing(texts.after)) return 'wording';
  return reliability.uncertainty ?? (all.some((row) => mayBeAbout(row, texts, { node })) ? 'row-unresolved' : null);
}

/** Whether a text names the part: by the first words that it says. */
function nameIn(text: string, entries: readonly Entry[]): boolean {
  const [name] = entries.flatMap(({ value }) => (value?.type === 'text' ? [value.text.split('\n')[0] ?? ''] : []));
  return name !== undefined && name !== '' && holdsName(text, name);
}

const holdsName = (text: string, name: string): boolean => withoutBlanks(text).includes(withoutBlanks(name));

/** The items of a part that say something, one a line. The name of an official is left out. */
function wordsOf(entries: readonly Entry[], { form }: Comparison): string {
  const lines = [...walkItems(entries, form)].map(({ label, text }) => (label === '' ? text : `${label} ${text}`));
  return lines.join('\n');
}

function* walkItems(entries: readonly Entry[], form: Form): Generator<{ label: string; text: string }> {
  const officers = new Set(
    outline(entries, form).flatMap(function own({ entry, node, children }): string[] {
      return [...(node?.role === 'officer' ? [entry.key] : []), ...children.flatMap(own)];
    }),
  );
  for (const { key, label, value } of entries) {
    const text = textOf(value);
    if (!isNothing(text) && !officers.has(key)) yield { label: plainLabel(label), text };
  }
}

function pathFinder(older: Edition, newer: Edition, form: Form): Comparison['pathOf'] {
  const pathsIn = ({ assessment }: Edition): Map<string, string[]> => pathsOf(outline(assessment.entries, form));
  const [olderPaths, newerPaths] = [pathsIn(older), pathsIn(newer)];
  return (pair) =>
    (pair.newer === null ? undefined : newerPaths.get(pair.newer.key)) ??
    (pair.older === null ? undefined : olderPaths.get(pair.older.key)) ??
    [];
}
