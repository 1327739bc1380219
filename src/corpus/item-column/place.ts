import { pathOf } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { blockAt } from './blocks.ts';
import { behind, beneath, everyPlace, isWithin, labelAt, markerAt, numbered, type LabelHit } from './labels.ts';
import { nearLabel } from './near.ts';
import type { ItemText } from './text.ts';
import { leastCertain, type Certainty, type Reading, type Step } from './reading.ts';

/** What stands between the words read last and the next ones. */
export interface Gap {
  /** It is the sign of a list: 、 or 及び. */
  lists: boolean;
  /** There is nothing between them. */
  touches: boolean;
}

/** の in front of a label that belongs to the heading before it: 特定個人情報の入手・使用 の入手元. */
const PARTICLE = /^(?:における|の)(?=\S)/u;

/** A place that the words at an offset name. */
interface Named {
  nodes: FormNode[];
  blocks: number[];
  end: number;
  certainty: Certainty;
}

/** Shorter words count only where they are expected: beneath the place read so far. */
const FEWEST_LETTERS = 4;
/** What stands in another section must be told by a label that is not short. */
const FEWEST_ELSEWHERE = 6;
/** Damaged words that are this much like a label are not passed over for a right label behind them. */
const GOOD_SCORE = 6;

/**
 * Reads the next marker, label or block: where it is expected (beneath the place read so far), behind it, elsewhere in its section, with
 * faults, behind words that say nothing, and last in another section. Null where none of this helps.
 */
export function readPlace(text: ItemText, reading: Reading, form: Form, gap: Gap): Step | null {
  const { at, nodes } = reading;
  const inside = placesInside(reading, form);
  const expected = nodes.length > 0 ? beneath(nodes) : inside;
  const beside = nodes.flatMap(behind);
  const leaves = nodes.length > 0 && (!isItem(reading) || gap.lists);
  const other = leaves ? inside.filter((node) => !nodes.some((read) => isWithin(read, node))) : [];
  const first = named(text, at, expected, 2, roots(reading));
  if (first !== null) return move(reading, first, gap);
  const next = sameLevel(text, reading);
  if (next !== null) return next;
  const found =
    named(text, at, beside, FEWEST_LETTERS) ??
    named(text, at, other, FEWEST_LETTERS) ??
    ownLabel(text, reading) ??
    damaged(text, reading, expected, beside, gap) ??
    (isItem(reading) ? null : named(text, at, everyPlace(form), FEWEST_ELSEWHERE));
  return found === null ? null : move(reading, found, gap);
}

const placesInside = ({ section }: Reading, form: Form): readonly FormNode[] =>
  section === null ? everyPlace(form) : beneath([section]);

const roots = ({ nodes, section }: Reading): FormNode[] =>
  nodes.length > 0 ? nodes : section === null ? [] : [section];

const isItem = ({ nodes }: Reading): boolean => nodes.some((node) => node.type !== null || node.repeat === 'block');

/** The block, the label with or without its marker, or the marker alone, at an offset. Markers count beneath `roots`. */
function named(
  text: ItemText,
  at: number,
  scope: readonly FormNode[],
  fewest: number,
  roots: FormNode[] = [],
): Named | null {
  const mark = markerAt(text, at);
  const behindMark = mark?.end ?? at;
  const byNumber = mark === null ? [] : numbered(mark.marker, roots);
  const fits = (node: FormNode): boolean => byNumber.some((other) => isWithin(node, other));
  const certainty = (nodes: readonly FormNode[]): Certainty =>
    mark === null || mark.marker.kind === 'unreadable' || nodes.some(fits) ? 'exact' : 'label';

  const block = blockAt(text, at, scope) ?? blockAt(text, behindMark, scope);
  if (block !== null)
    return { nodes: [block.node], blocks: block.numbers, end: block.end, certainty: certainty([block.node]) };
  const label = longer(labelAt(text, at, scope), labelAt(text, behindMark, scope));
  if (label !== null && label.length >= fewest) {
    const numberedToo = label.nodes.filter(fits);
    const nodes = numberedToo.length > 0 ? numberedToo : label.nodes;
    const trusted = byNumber.length === 0 || numberedToo.length > 0 || label.length >= FEWEST_LETTERS;
    if (trusted) return { nodes, blocks: [], end: label.end, certainty: certainty(nodes) };
  }
  return byNumber.length > 0 ? { nodes: byNumber, blocks: [], end: behindMark, certainty: 'exact' } : null;
}

function longer(a: LabelHit | null, b: LabelHit | null): LabelHit | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}

/** ④ behind ③, or ①～③: further items under the same heading. */
function sameLevel(text: ItemText, reading: Reading): Step | null {
  const { at, nodes } = reading;
  const [current] = nodes;
  const parent = current?.parent;
  if (!current || !parent || nodes.length > 1 || current.type === null) return null;
  const range = /^[~～〜∼]\s*/u.exec(text.text.slice(at));
  const start = at + (range?.[0].length ?? 0);
  const mark = markerAt(text, start);
  if (mark?.marker.kind !== 'circled') return null;
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
function ownLabel(text: ItemText, reading: Reading): Named | null {
  const above = placesAbove(reading);
  const label = labelAt(text, reading.at, above);
  if (label === null || !/^(?:$|[\s・：:]|[①-⑳])/u.test(text.text.slice(label.end))) return null;
  return { nodes: reading.nodes, blocks: reading.blocks, end: label.end, certainty: 'exact' };
}

function placesAbove({ nodes, section }: Reading): FormNode[] {
  const above = new Set<FormNode>();
  for (let level: (FormNode | null)[] = nodes.length > 0 ? nodes : [section]; level.length > 0;)
    level = level.flatMap((node) => (node === null || above.has(node) ? [] : (above.add(node), [node.parent])));
  return [...above];
}

/** Words with faults, and words to pass over (a file whose name is not known). */
function damaged(
  text: ItemText,
  reading: Reading,
  expected: readonly FormNode[],
  beside: readonly FormNode[],
  gap: Gap,
): Named | null {
  const { at, from, nodes } = reading;
  const item = isItem(reading);
  const particle = PARTICLE.exec(text.text.slice(at))?.[0].length ?? 0;
  const behindParticle = particle === 0 ? null : named(text, at + particle, expected, 2);
  if (behindParticle !== null) return behindParticle;
  // What follows a label without a gap may belong to it: 特定個人情報の保管・消去 におけるその他のリスク….
  const longerLabel = gap.touches && !item && nodes.length > 0 ? nearLabel(text, from, expected) : null;
  if (longerLabel !== null && longerLabel.score >= GOOD_SCORE && longerLabel.end > at) return nearly(longerLabel);
  const near = nearLabel(text, at, expected) ?? nearLabel(text, at, beside);
  if (near !== null && (near.score >= GOOD_SCORE || near.whole)) return nearly(near);
  return afterNoise(text, reading, expected) ?? (near !== null && !item ? nearly(near) : null);
}

function nearly({ nodes, end }: { nodes: FormNode[]; end: number }): Named {
  return { nodes, blocks: [], end, certainty: 'near' };
}

/** The first words behind a space, a dash or before a circled digit that name something. */
function afterNoise(text: ItemText, reading: Reading, expected: readonly FormNode[]): Named | null {
  const numbersCount = !isItem(reading);
  for (const start of text.text.slice(reading.at).matchAll(/(?<=[\s\-－‐―・：:])(?=\S)|(?=[①-⑳])/gu)) {
    const at = reading.at + start.index;
    if (at === reading.at) continue;
    const found = named(text, at, expected, FEWEST_LETTERS, numbersCount ? roots(reading) : []);
    if (found !== null) return { ...found, certainty: leastCertain(found.certainty, 'label') };
  }
  return null;
}

/** Goes to the place named. Where a list goes on to a place that is not beneath the one before, that one is complete. */
function move(reading: Reading, found: Named, gap: Gap): Step {
  const { nodes, at } = reading;
  const refines = found.nodes.every((node) => nodes.some((other) => isWithin(node, other)));
  const next: Reading = {
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

const blockOf = (node: FormNode): FormNode | null => pathOf(node).find(({ repeat }) => repeat === 'block') ?? null;
