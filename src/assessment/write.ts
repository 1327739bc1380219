import { keyOf } from '../forms/keys.ts';
import { loadForm } from '../forms/load.ts';
import type { NodeLocation } from '../forms/types.ts';
import { writeChanges } from './changes.ts';
import { depthOf, enter, placeOnHeading, resolveHeading, startCursor, type Cursor } from './cursor.ts';
import { escapeLine } from './escape.ts';
import { writeFrontmatter } from './frontmatter.ts';
import { assertChange, assertEntry, assertText } from './normal-form.ts';
import type { Assessment, Entry } from './types.ts';
import { sourcePlaceToWords } from './source-place.ts';
import { writeUnplaced } from './unplaced.ts';
import { writeValue } from './value.ts';

/**
 * An assessment as the Markdown that a person reads and edits; `readAssessment` gives it back exactly. Throws where the
 * assessment is not in normal form (see `assertEntry`): then what the file could hold would differ from it.
 */
export function writeAssessment(assessment: Assessment): string {
  const form = loadForm(assessment.frontmatter.form);
  const parts: string[] = [];
  const keys = new Set<string>();
  let cursor = startCursor(form);
  let above: { entry: Entry; place: NodeLocation } | null = null;
  let hasChanges = false;
  for (const entry of assessment.entries) {
    const place = assertEntry(entry, form);
    if (keys.has(entry.key)) throw new Error(`Cannot write ${entry.key} as Markdown: two entries have this key.`);
    keys.add(entry.key);
    const value = entry.value === null ? '' : writeValue(entry.value, place.node);
    if (!isOnHeading(entry, value, above, cursor)) parts.push(writeHeading(entry, place, cursor));
    if (value !== '') parts.push(value);
    cursor = enter(cursor, place);
    above = { entry, place };
    if (place.node.special === 'changes' && place.node.parent === null) {
      hasChanges = true;
      assessment.changes.forEach((change, index) => assertChange(change, index + 1));
      if (assessment.changes.length > 0) parts.push(writeChanges(assessment.changes));
    }
  }
  if (!hasChanges && assessment.changes.length > 0) {
    throw new Error('Cannot write the changes as Markdown: there is no entry for the section of changes.');
  }
  for (const { text, at } of assessment.unplaced) assertText(text, sourcePlaceToWords(at), 'unplaced text');
  if (assessment.unplaced.length > 0) parts.push(writeUnplaced(assessment.unplaced));
  return [writeFrontmatter(assessment.frontmatter), ...parts.map((part) => `${part}\n`)].join('\n');
}

/** Whether a value can stand right below the heading of what it belongs to, and be found there. */
function isOnHeading(
  entry: Entry,
  value: string,
  above: { entry: Entry; place: NodeLocation } | null,
  cursor: Cursor,
): boolean {
  if (entry.label !== '' || value === '' || above === null) return false;
  const place = placeOnHeading(cursor, above.place);
  return place !== null && keyOf(place) === entry.key;
}

/** The printed label; where it does not lead a reader to the key, the key stands behind it. */
function writeHeading(entry: Entry, place: NodeLocation, cursor: Cursor): string {
  const depth = depthOf(place.node);
  const resolved = resolveHeading(cursor, depth, entry.label);
  const isFound = resolved !== null && keyOf(resolved) === entry.key;
  const words = [escapeLine(entry.label, 'heading'), isFound ? '' : `{#${entry.key}}`];
  return `${'#'.repeat(depth)} ${words.filter((part) => part !== '').join(' ')}`;
}
