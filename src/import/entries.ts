import { isDash } from '../text/dash.ts';
import type { Entry, MarksValue, Value } from '../assessment/types.ts';
import { keyOf, pathOf, walk } from '../forms/keys.ts';
import { LabelIndex } from '../match/labels/label-index.ts';
import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import { numberIn } from '../forms/versions.ts';
import { foldLabel } from '../text/fold.ts';
import { tidyLine } from '../text/tidy.ts';
import type { Collector } from './place/collector.ts';
import { isIn, type Slot } from './place/slots.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { ImportDoubt, Lines } from './types.ts';
import { readValue } from './values/read-value.ts';
import { findDroppedText } from './values/dropped-text.ts';
import { COVERED_PRINT } from '../match/thresholds.ts';

interface Built {
  place: NodeLocation;
  entry: Entry;
  lines: Lines | null;
  /** Lines of each cell that the value was read from; those of the label where it has none. */
  spans: Lines[];
}

/** Label of a heading that the source lost: the form's own words, with the number of the version. */
function formLabel(place: NodeLocation, version: string | null): string {
  const { node } = place;
  const number = numberIn(node, version);
  if (node.onHeading) return '';
  if (node.repeat === 'block') return `${node.label}${place.block}`;
  if (number === null) return node.label;
  if (/^\d+$/u.test(number)) return `${number}. ${node.label}`;
  return /^[①-⑳]$/u.test(number) ? number + node.label : `${number} ${node.label}`;
}

/** What an item holds whose label the source lost while an item below it is there. */
function emptyValue(node: FormNode): Value | null {
  switch (node.type) {
    case 'text':
      return { type: 'text', text: '' };
    case 'date':
      return { type: 'date', printed: '' };
    case 'choice':
      return { type: 'choice', value: null, options: node.options, count: null };
    case 'marks':
      return { type: 'marks', marks: [] };
    case null:
      return null;
  }
}

function parentPlace({ node: { parent }, file, block }: NodeLocation): NodeLocation | null {
  return (
    parent && { node: parent, file: isIn(parent, 'file') ? file : null, block: isIn(parent, 'block') ? block : null }
  );
}

/** Whether a value says something of its own: printed words, a choice, a mark that is on. */
function hasContent(value: Value | null): boolean {
  switch (value?.type) {
    case 'text':
      return value.text !== '';
    case 'date':
      return value.printed !== '';
    case 'choice':
      return value.value !== null;
    case 'marks':
      return value.marks.some((mark) => mark.state === 'on');
    default:
      return false;
  }
}

/** Builds the entries of the document, in the form's order, from what stands under its labels. `emptyIsOff` as in `readValue`, `version` as in `interpret`. */
export function toEntries(
  collector: Collector,
  form: Form,
  emptyIsOff: boolean,
  version: string | null,
): { entries: Entry[]; lines: Record<string, Lines>; spans: Record<string, Lines[]>; doubts: ImportDoubt[] } {
  const diagnostics: ImportDoubt[] = [];
  const built = new Map<string, Built>();
  const print = form.print.map(foldLabel);
  for (const slot of collector.slots.values()) build(slot, collector, built, diagnostics, print, emptyIsOff, version);
  const dropped = dropEmptyBlocks(built);
  proveByBlocks(built, diagnostics);
  const order = new Map<FormNode, number>(Array.from(walk(form), (node, at) => [node, at]));
  const sorted = Array.from(built.values()).sort((a, b) => compare(a.place, b.place, order));
  const lines: Record<string, Lines> = {};
  const spans: Record<string, Lines[]> = {};
  for (const { entry, lines: found, spans: cells } of sorted) {
    if (found) lines[entry.key] = found;
    if (cells.length > 0) spans[entry.key] = cells;
  }
  return {
    entries: sorted.map(({ entry }) => entry),
    lines,
    spans,
    doubts: diagnostics.filter(({ key }) => key === null || !dropped.has(key)),
  };
}

/** The text item below a place whose label and value stand in the cell of the place itself: （手数料額、納付方法：実費）. */
function innerItem(printed: string, { node, file, block }: NodeLocation): Omit<Built, 'lines' | 'spans'> | null {
  const text = printed.replace(/^\s*[（(]\s*(.*?)\s*[)）]\s*$/u, '$1');
  const inner = node.children.filter((child) => child.type === 'text' && child.repeat === null);
  const [found] = new LabelIndex(inner).candidates(text);
  if (!found || !inner.includes(found.node)) return null;
  const place = { node: found.node, file, block };
  const words = text.slice(found.end);
  const value: Value = isDash(words) ? { type: 'none', printed: words } : { type: 'text', text: words };
  const label = tidyLine(text.slice(0, found.end)).replace(/\s*[:：]$/u, '');
  return { place, entry: { key: keyOf(place), field: found.node.field, label, value } };
}

function build(
  slot: Slot,
  collector: Collector,
  built: Map<string, Built>,
  doubts: ImportDoubt[],
  print: readonly string[],
  emptyIsOff: boolean,
  version: string | null,
): void {
  const key = keyOf(slot.place);
  const { node } = slot.place;
  let value: Value | null = null;
  if (node.type !== null) {
    const read = readValue(slot.runs, node, emptyIsOff);
    value = read.value;
    const label = slot.label || node.label;
    const isPrint = (text: string): boolean =>
      foldLabel(text).length >= COVERED_PRINT.sentence.value &&
      print.some((sentence) => sentence.includes(foldLabel(text)));
    for (const { text, lines, why } of read.leftover.filter((words) => !isPrint(words.text))) {
      const inner = innerItem(text, slot.place);
      if (inner && !collector.slots.has(inner.entry.key))
        built.set(inner.entry.key, { ...inner, lines, spans: [lines] });
      else collector.unassigned(text, lines, about(label, why), 'item');
    }
    const leftover = read.leftover.map(({ text }) => text);
    for (const { text, lines } of findDroppedText(slot.runs.flat(), value, leftover, node))
      collector.unassigned(text, lines, about(label, DROPPED_TEXT), 'item');
    if (value.type === 'marks') {
      const unclear = value.marks.filter((mark) => mark.state === 'unclear').map((mark) => mark.label);
      if (unclear.length > 0)
        doubts.push({ line: slot.lines[0], key, code: 'unclear-mark', message: unreadableMarks(unclear) });
    }
    if (value.type === 'choice' && value.value !== null && !node.options.includes(value.value)) {
      doubts.push({ line: slot.lines[0], key, code: 'choice-as-printed', message: notAnOption(value.value) });
    }
  }
  for (let place = parentPlace(slot.place); place; place = parentPlace(place)) {
    const parentKey = keyOf(place);
    if (built.has(parentKey) || collector.slots.has(parentKey)) continue;
    const [label, empty] = [formLabel(place, version), emptyValue(place.node)];
    const entry = { key: parentKey, field: place.node.field, label, value: empty };
    built.set(parentKey, { place, entry, lines: null, spans: [] });
  }
  const { place, lines, runs } = slot;
  const label = node.onHeading ? slot.label : slot.label || formLabel(place, version);
  const cells = runs.flat().map((cell) => cell.lines);
  const spans = cells.length > 0 ? cells : [lines];
  built.set(key, { place, entry: { key, field: node.field, label, value }, lines, spans });
}

/** A block that is printed without content (提供先1 of a form that provides nothing) is no entry. Gives the keys that went. */
function dropEmptyBlocks(built: Map<string, Built>): Set<string> {
  const dropped = new Set<string>();
  const blocks = Array.from(built).filter(([, { place }]) => place.node.repeat === 'block');
  for (const [key] of blocks) {
    const members = Array.from(built.keys()).filter((other) => other === key || other.startsWith(`${key}-`));
    if (members.some((member) => hasContent(built.get(member)?.entry.value ?? null))) continue;
    for (const member of members) if (built.delete(member)) dropped.add(member);
  }
  return dropped;
}

/** A block with content proves the mark that announces it: a 移転先1 proves 移転を行っている. */
function proveByBlocks(built: Map<string, Built>, doubts: ImportDoubt[]): void {
  for (const [key, { place, entry, lines }] of built) {
    if (entry.value?.type !== 'marks') continue;
    const value: MarksValue = entry.value;
    for (const node of place.node.parent?.children ?? []) {
      if (node.repeat !== 'block') continue;
      const stem = foldLabel(node.label).slice(0, 2);
      const mark = value.marks.find((candidate) => foldLabel(candidate.label).startsWith(stem));
      if (!mark || mark.state === 'on') continue;
      const proof = built.values().find((other) => other.place.node === node && other.place.file === place.file);
      if (!proof) continue;
      mark.state = 'on';
      for (const other of value.marks)
        if (other !== mark && other.state === 'unclear' && other.count === null && /ない$/u.test(other.label))
          other.state = 'off';
      const message = provedBy(proof.entry.label, mark.label);
      doubts.push({ line: lines?.[0] ?? 0, key, code: 'mark-proved', message });
    }
  }
}

function compare(a: NodeLocation, b: NodeLocation, order: ReadonlyMap<FormNode, number>): number {
  const pathA = pathOf(a.node);
  const pathB = pathOf(b.node);
  for (let depth = 0; depth < Math.min(pathA.length, pathB.length); depth += 1) {
    const nodeA = pathA[depth] as FormNode;
    const nodeB = pathB[depth] as FormNode;
    if (nodeA !== nodeB) return (order.get(nodeA) ?? 0) - (order.get(nodeB) ?? 0);
    if (nodeA.repeat === 'file' && a.file !== b.file) return (a.file ?? 0) - (b.file ?? 0);
    if (nodeA.repeat === 'block' && a.block !== b.block) return (a.block ?? 0) - (b.block ?? 0);
  }
  return pathA.length - pathB.length;
}

const DROPPED_TEXT: Bilingual = {
  ja: '欄の記載のうち、値にも様式の印字にも当たらない語です。原文を見て確かめてください。',
  en: 'Words of the cell that are neither its value nor print of the form. Check them in the original.',
};

const about = (label: string, { ja, en }: Bilingual): Bilingual => ({
  ja: `「${label}」: ${ja}`,
  en: `「${label}」: ${en}`,
});

const unreadableMarks = (labels: readonly string[]): Bilingual => ({
  ja: `○の有無が読み取れません: ${labels.join('、')}`,
  en: `Whether there is a ○ cannot be read: ${labels.join(', ')}`,
});

const notAnOption = (printed: string): Bilingual => ({
  ja: `「${printed}」は様式の選択肢にありません。印字のまま置きました。`,
  en: `「${printed}」 is not an option of the form. It is kept as printed.`,
});

const provedBy = (block: string, mark: string): Bilingual => ({
  ja: `「${block}」に記載があるため、「${mark}」に○があると読みました。`,
  en: `「${block}」 has content, so 「${mark}」 was read as marked with ○.`,
});
