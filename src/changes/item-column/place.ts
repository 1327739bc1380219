import { pathOf } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { ITEM_LABEL } from '../../match/thresholds.ts';
import { damaged } from './damaged.ts';
import { labelAt } from '../../match/labels/label-at.ts';
import { markerAt } from './markers.ts';
import { endsWord, named, nearest, type NamedPlace } from './named.ts';
import { isItem, leastCertain, rootsOf, type TargetReading, type ReadStep } from './reading.ts';
import { behind, beneath, blockOf, everyPlace, isWithin } from './scope.ts';
import type { LabelText } from '../../match/labels/label-text.ts';

/** What stands between the words read last and the next ones. */
export interface GapContext {
  /** It is the sign of a list: 、 or 及び. */
  lists: boolean;
  /** There is nothing between them. */
  touches: boolean;
}

/**
 * Reads the next marker, label or block: where it is expected (beneath the place read so far), behind it, elsewhere in its section, with
 * faults, behind words that say nothing, and last in another section. Null where none of this helps.
 */
export function readPlace(text: LabelText, reading: TargetReading, form: Form, gap: GapContext): ReadStep | null {
  const { at, nodes } = reading;
  const inside = placesInside(reading, form);
  const expected = nodes.length > 0 ? beneath(nodes) : inside;
  const beside = nodes.flatMap(behind);
  const leaves = nodes.length > 0 && (!isItem(reading) || gap.lists);
  const other = leaves ? inside.filter((node) => !nodes.some((read) => isWithin(read, node))) : [];
  const first = named(text, at, expected, 2, rootsOf(reading));
  if (first !== null) return advanceTo(reading, first, gap);
  const next = sameLevel(text, reading);
  if (next !== null) return next;
  const found =
    nearest(named(text, at, beside, ITEM_LABEL.unexpected.value)) ??
    named(text, at, other, ITEM_LABEL.unexpected.value) ??
    ownLabel(text, reading) ??
    damaged(text, reading, expected, beside, gap.touches) ??
    elsewhere(text, reading, form);
  return found === null ? null : advanceTo(reading, found, gap);
}

/** What stands in another section: its numeral was misread. */
function elsewhere(text: LabelText, reading: TargetReading, form: Form): NamedPlace | null {
  const found = isItem(reading) ? null : named(text, reading.at, everyPlace(form), ITEM_LABEL.elsewhere.value);
  return found === null ? null : { ...found, certainty: leastCertain(found.certainty, 'label') };
}

const placesInside = ({ section }: TargetReading, form: Form): readonly FormNode[] =>
  section === null ? everyPlace(form) : beneath([section]);

/** ④ behind ③, or ①～③: further items under the same heading. */
function sameLevel(text: LabelText, reading: TargetReading): ReadStep | null {
  const { at, nodes } = reading;
  const [current] = nodes;
  const parent = current?.parent;
  if (!current || !parent || nodes.length > 1 || current.type === null) return null;
  const range = /^[~～〜∼]\s*/u.exec(text.text.slice(at));
  const start = at + (range?.[0].length ?? 0);
  const mark = markerAt(text, start);
  if (mark?.kind !== 'circled') return null;
  const siblings = parent.children.filter((node) => node !== current && node.repeat !== 'block');
  const found = named(text, start, siblings, 2, [parent]);
  const [next] = found?.nodes ?? [];
  if (!found || !next || found.nodes.length > 1 || !siblings.includes(next)) return null;
  // ① in front of words that are no label counts something inside the text.
  if (found.end === mark.end && !/^[\s①-⑳、，,・~～〜]*$/u.test(text.text.slice(mark.end))) return null;
  const between =
    range === null ? [] : parent.children.slice(parent.children.indexOf(current) + 1, parent.children.indexOf(next));
  const certainty = leastCertain(reading.certainty, found.certainty);
  return {
    reading: { ...reading, nodes: [next], certainty, from: at, at: found.end },
    done: [reading, ...between.map((node) => ({ ...reading, nodes: [node] }))],
  };
}

/** The label of the place read so far, or of a heading above it, printed once more. */
function ownLabel(text: LabelText, reading: TargetReading): NamedPlace | null {
  const above =
    reading.nodes.length > 0 ? reading.nodes.flatMap(pathOf) : [reading.section].filter((node) => node !== null);
  const label = labelAt(text, reading.at, above);
  if (label === null || !endsWord(text, label.end)) return null;
  return { nodes: reading.nodes, blocks: reading.blocks, end: label.end, certainty: 'exact' };
}

/** Goes to the place named. Where a list goes on to a place that is not beneath the one before, that one is complete. */
function advanceTo(reading: TargetReading, found: NamedPlace, gap: GapContext): ReadStep {
  const { nodes, at } = reading;
  const refines = found.nodes.every((node) => nodes.some((other) => isWithin(node, other)));
  const next: TargetReading = {
    ...reading,
    nodes: found.nodes,
    blocks: found.blocks.length > 0 || !staysInBlock(nodes, found.nodes) ? found.blocks : reading.blocks,
    certainty: leastCertain(reading.certainty, found.certainty),
    from: at,
    at: found.end,
  };
  return { reading: next, done: gap.lists && nodes.length > 0 && !refines ? [reading] : [] };
}

function staysInBlock(from: readonly FormNode[], to: readonly FormNode[]): boolean {
  const blocks = new Set(from.map(blockOf));
  return to.every((node) => blockOf(node) !== null && blocks.has(blockOf(node)));
}
