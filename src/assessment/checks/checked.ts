import type { VFile } from 'vfile';
import type { Bilingual } from '../../text/bilingual.ts';
import { keyOf } from '../../forms/keys.ts';
import { loadForm } from '../../forms/load.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';
import { pathOfPlace } from '../cursor.ts';
import { report, type FaultCode } from '../faults.ts';
import { nodeName } from '../node-name.ts';
import type { ReadResult } from '../read.ts';
import type { Assessment } from '../types.ts';
import { placeEntries, type PlacedEntry } from './placed-entries.ts';

/** What the checks of one assessment look at. */
export interface Checked {
  assessment: Assessment;
  form: Form;
  file: VFile;
  /** Line of each key, from 1. */
  positions: ReadonlyMap<string, number>;
  /** Line of each field of the front matter. */
  frontmatterLines: ReadonlyMap<string, number>;
  entries: PlacedEntry[];
  /** Every place that an entry is, or stands in, by its key. */
  present: Map<string, NodeLocation>;
}

export function toChecked({ file, positions, frontmatterLines }: ReadResult, assessment: Assessment): Checked {
  const form = loadForm(assessment.frontmatter.form);
  const entries = placeEntries(assessment, form);
  const present = new Map<string, NodeLocation>();
  for (const { place } of entries) {
    for (const step of pathOfPlace(place)) present.set(keyOf(step), step);
  }
  return { assessment, form, file, positions, frontmatterLines, entries, present };
}

/** Reports a fault at the heading of a key; at the nearest heading above it where the key has none of its own. */
export function faultAt(
  checked: Checked,
  code: FaultCode,
  place: NodeLocation,
  reason: Bilingual,
  remedy: Bilingual,
): void {
  const path = pathOfPlace(place).map(keyOf);
  const line = path.map((key) => checked.positions.get(key)).findLast((known) => known !== undefined);
  const at = line === undefined ? null : { line, column: 1 };
  report(checked.file, code, {
    place: at,
    item: `${keyOf(place)} ${nodeName(place.node, place.block)}`,
    reason,
    remedy,
  });
}

/** Printed numbers of the blocks of a node that stand beside a place (in the same file and block), ascending. */
export function blocksBeside(checked: Checked, beside: NodeLocation, node: FormNode): number[] {
  const numbers = [...checked.present.values()]
    .filter((place) => place.node === node && place.file === beside.file)
    .flatMap(({ block }) => (block === null ? [] : [block]));
  return numbers.sort((a, b) => a - b);
}
