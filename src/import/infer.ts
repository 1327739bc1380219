import { BOX } from '../match/boxes.ts';
import type { Change, Entry, Inferred, Mark } from '../assessment/types.ts';
import { parseKey, pathOf } from '../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../forms/types.ts';
import { foldLabel } from '../text/fold.ts';
import { foldWithOffsets } from '../text/offsets.ts';
import { parseDate } from '../text/wareki.ts';
import { readMarks } from './values/marks.ts';
import { NAMED_LABEL } from '../match/thresholds.ts';

/** Labels that name nothing of their own. */
const NAMELESS = /^その他$/u;

/** A label as a sentence names it: without its bracket. */
const nameOf = (label: string): string => foldLabel(label.replace(/[（(].*$/su, ''));

/** What may stand before a name at the head of a line, and between two names. */
const BEFORE = /^[\s　]*(?:[①-⑳○◎・•]|[(（]?[\d０-９]{1,2}[.．)）\s　])?[\s　]*/u;
const BETWEEN = /^(?:[\s　、，,・:：]|及び|並びに|と(?=\S))+/u;
/** A name ends where one of these follows; 個人番号カード names no 個人番号. */
const END = /^(?:$|[\s　、，,・:：。（(]|及び|並びに|と|等(?!情報))/u;

/** A line that gives a reason why something is not recorded, or that it does not apply. */
const DENIED =
  /(?:記録|保有|保管|保存|利用|使用|取得|取り?扱[わい])[^。、\n]{0,6}(?:しない|していない|せず|ない|ません)|(?:該当|記録|保有)?(?:なし|無し)|[:：]\s*[-－—―]\s*$/u;

/** Length of a name that a text begins with, its bracket aside; 0 where it does not. */
function lengthOf(name: string, text: string): number {
  const { folded, ends } = foldWithOffsets(text.slice(0, 2 * name.length + NAMED_LABEL.gap.value), foldLabel);
  const end = folded.startsWith(name) ? (ends[name.length - 1] ?? 0) : 0;
  return end > 0 && END.test(text.slice(end)) ? end : 0;
}

/** The labels that a text lists at the head of its lines, before what it says of them; a name in passing proves nothing. */
function listedIn(text: string, labels: readonly string[]): Set<string> {
  const names = labels
    .map((label) => ({ label, name: nameOf(label) }))
    .filter(({ name }) => name.length >= NAMED_LABEL.shortest.value && !NAMELESS.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  const listed = new Set<string>();
  for (const line of text.split('\n')) {
    if (DENIED.test(line)) continue;
    const nameAt = (text: string) => names.find(({ name }) => lengthOf(name, text) > 0);
    let rest = nameAt(line) ? line : line.replace(BEFORE, '');
    for (let next = nameAt(rest); next; next = nameAt(rest)) {
      listed.add(next.label);
      rest = rest
        .slice(lengthOf(next.name, rest))
        .replace(/^[（(][^（）()]*[）)]/u, '')
        .replace(BETWEEN, '');
    }
  }
  return listed;
}

/** The texts beside recorded kinds of data that give the reasons for recording each of them. */
function reasonsFor(
  { node }: NodeLocation,
  key: string,
  entries: ReadonlyMap<string, Entry>,
): { label: string; text: string }[] {
  if (node.role !== 'recorded' || !node.parent) return [];
  const stem = key.slice(0, -node.segment.length);
  return node.parent.children
    .filter((sibling) => sibling.type === 'text' && sibling.fixed === null)
    .flatMap((sibling) => {
      const entry = entries.get(stem + sibling.segment);
      return entry?.value?.type === 'text' ? [{ label: sibling.label, text: entry.value.text }] : [];
    });
}

/** Whether a row of the history is about an item, by the end of its item column and its section. */
function isAbout({ item }: Change, { node, block }: NodeLocation): boolean {
  const [section] = pathOf(node);
  const above = pathOf(node).find(({ repeat }) => repeat === 'block');
  const folded = foldLabel(item);
  return (
    folded.endsWith(foldLabel(node.label)) &&
    new RegExp(`^${foldLabel(section?.number ?? '')}(?![ivx])`, 'u').test(folded) &&
    (!above || folded.includes(foldLabel(above.label + block)))
  );
}

/** Marks as the newest row about an item prints them after the change; none where rows of one day contradict each other. */
function newestMarks(
  place: NodeLocation,
  changes: readonly Change[],
  nodes: FormNode,
): { date: string; marks: Mark[] } | null {
  const rows = changes
    .filter((change) => isAbout(change, place))
    .map((change) => ({ change, iso: parseDate(change.date)?.iso ?? '' }))
    .sort((a, b) => (a.iso < b.iso ? 1 : -1));
  const [newest, next] = rows;
  if (!newest || newest.iso === '' || next?.iso === newest.iso) return null;
  const boxes = newest.change.after.replace(/\[○\]/gu, BOX.on).replace(/\[ \]/gu, BOX.empty);
  return { date: newest.change.date, marks: readMarks([boxes], nodes).marks };
}

function inferred(
  mark: Mark,
  reasons: { label: string; listed: Set<string> }[],
  newest: ReturnType<typeof newestMarks>,
): Inferred | null {
  const reason = reasons.find(({ listed }) => listed.has(mark.label));
  if (reason) return { state: 'on', why: `「${reason.label}」にこの項目が挙げられているため` };
  const printed = newest?.marks.find(({ label }) => label === mark.label);
  if (!newest || !printed || printed.state === 'unclear') return null;
  const sign = printed.state === 'on' ? '○がある' : '○がない';
  return { state: printed.state, why: `変更箇所（${newest.date}）の変更後の記載に${sign}ため` };
}

/**
 * Offers, beside marks that cannot be read, what other parts of the document prove: the reasons given for recorded data, and the newest
 * row of the history about the item. The state of the mark stays `unclear`. Not used where the document has several files, since a row
 * of the history need not say which one it is about.
 */
export function inferMarks(entries: readonly Entry[], changes: readonly Change[], form: Form): Entry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const hasFiles = entries.some(({ key }) => (parseKey(form, key)?.file ?? 1) > 1);
  return entries.map((entry) => {
    const place = parseKey(form, entry.key);
    const { value } = entry;
    if (!place || value?.type !== 'marks' || !value.marks.some(({ state }) => state === 'unclear')) return entry;
    const labels = value.marks.map(({ label }) => label);
    const reasons = reasonsFor(place, entry.key, byKey).map(({ label, text }) => ({
      label,
      listed: listedIn(text, labels),
    }));
    const newest = hasFiles ? null : newestMarks(place, changes, place.node);
    const marks = value.marks.map((mark) =>
      mark.state === 'unclear' ? { ...mark, inferred: inferred(mark, reasons, newest) } : mark,
    );
    return { ...entry, value: { ...value, marks } };
  });
}
