import type { FormNode } from '../../../forms/types.ts';
import { spelledOf } from '../../../match/labels/spellings.ts';
import { foldLabel } from '../../../text/fold.ts';
import { readDate } from '../../../text/wareki.ts';
import { isText, linesOf, type Item, type PageItems } from './items.ts';
import { widthOf } from './join-lines.ts';
import type { ResolvedPage } from './page.ts';
import { featuresOf } from './features.ts';
import type { Token } from './token.ts';
import { hasOwnRow, LEAST_WIDTH } from './widths.ts';
import { LAYER_LABEL } from '../../../match/thresholds.ts';

/** What is no print of the form beside values. */
const OWN = new Set<Token['kind']>(['label', 'value', 'box', 'words', 'dash', 'text']);
/** Words of the form behind a date, and the stamp that tells its version, also where the layer parts it. */
const BEHIND_DATE = /^(?:時点|を?予定|[（(]予定[)）])$/u;
const STAMP =
  /^[[［]?[\s　]*(?:(?:平成|令和)[\s　]*(?:元|[\d０-９]{1,2})[\s　]*年[\s　]*[\d０-９]{1,2}[\s　]*月)?[\s　]*(?:様式[\s　]*[\d０-９]?)?[\s　]*[\]］]?$/u;
const NOTE_SIGN = /^[\s　]*※[\s　]*$/u;

const wordsOf = (tokens: readonly Token[]): string => linesOf(tokens).join('').trim();
const isWords = ({ kind }: Token): boolean => kind === 'text' || kind === 'dash';
const isPrint = (token: Token): boolean => !OWN.has(token.kind) || NOTE_SIGN.test(wordsOf([token]));
const isStamp = (token: Token): boolean =>
  (token.kind === 'text' || token.kind === 'value') && STAMP.test(wordsOf([token]));
const isDate = (token: Token): boolean =>
  token.kind === 'text' && !isStamp(token) && readDate(wordsOf([token])).kind === 'date';

/** Whether words hold what the form prints beside values: the bracket or the list of a choice, the stamp of the form, nothing but signs. */
export function holdsPrint(words: string): boolean {
  return /選択肢|[[\]［］]|^[\s　※。．、]*$|様式[\s　]*[\d０-９]/u.test(words);
}

/** The labels of a form as words may hold them. */
export interface PrintedLabels {
  /** Printed in more than one place, folded. */
  repeated: ReadonlySet<string>;
  /** Folded, with and without their number. */
  all: readonly string[];
}

export function printedLabels(nodes: readonly FormNode[]): PrintedLabels {
  const all = nodes.map(spelledOf).flatMap(({ number, labels }) => labels.flatMap((label) => [label, number + label]));
  const byLabel = Map.groupBy(nodes, ({ label }) => foldLabel(label));
  const repeated = new Set(Array.from(byLabel).flatMap(([label, own]) => (own.length > 1 ? [label] : [])));
  return { repeated, all: all.filter((label) => label.length >= LAYER_LABEL.within.value) };
}

/** A label with what the layer prints behind it, up to the next label. */
interface LabelSpan {
  item: Item;
  behind: Token[];
  /** Items before and behind it in the layer; null at the ends of the page, and where a label is none of an item. */
  before: LabelSpan | null;
  after: LabelSpan | null;
}

/** The stretches of the labels of a page whose neighbours in the layer are those of the form. */
function stretchesOf({ tokens, items }: PageItems): LabelSpan[] {
  const labelled = items.filter(({ label }) => label !== null);
  const stretches: LabelSpan[] = [];
  for (const token of tokens) {
    if (token.kind !== 'label') {
      stretches.at(-1)?.behind.push(token);
      continue;
    }
    const item = labelled.find(({ label }) => label === token);
    if (item) stretches.push({ item, behind: [], before: null, after: null });
  }
  for (const [at, stretch] of stretches.entries()) {
    const next = stretches[at + 1];
    if (!next || labelled.indexOf(next.item) !== labelled.indexOf(stretch.item) + 1) continue;
    if (!areNeighbours(stretch.item.node, next.item.node)) continue;
    stretch.after = next;
    next.before = stretch;
  }
  return stretches;
}

/** Whether the form prints one item right behind the other, where both stand under one heading. */
function areNeighbours({ parent, ...node }: FormNode, next: FormNode): boolean {
  if (parent === null || parent !== next.parent) return true;
  const siblings = parent.children.filter(({ onHeading }) => !onHeading);
  const at = siblings.findIndex(({ field }) => field === node.field);
  return siblings[at] === next || siblings[at + 1] === next;
}

/** A text of one line, which is whole where it stands beside its label. */
const isLine = (tokens: readonly Token[]): boolean => tokens.length === 1 && tokens[0]?.pieces.length === 1;

/** Words of another cell that run on behind a text end it otherwise. */
const lastSentence = (words: string): string => /[^。]*。?$/u.exec(words)?.[0] ?? words;

/** Whether a line may be one of several of a text: as wide as cells of running text are, and not at the end of a sentence. */
const isWrapped = (line: string): boolean => widthOf(line) >= LEAST_WIDTH && !/[。．]$/u.test(line);

const asksForWords = ({ item }: LabelSpan): boolean => isText(item);
const isOwnWords = (token: Token): boolean => isWords(token) && !NOTE_SIGN.test(wordsOf([token])) && !isStamp(token);
const hasNoWords = ({ behind }: LabelSpan): boolean => !behind.some(isOwnWords);

/** The words behind the label of a text that certainly are its own; empty where nothing proves it. */
function provedText(
  stretch: LabelSpan,
  stretches: readonly LabelSpan[],
  head: readonly Token[],
  labels: PrintedLabels,
): Token[] {
  const { item, behind, before, after } = stretch;
  const words = behind.filter(isOwnWords);
  const rest = behind.filter((token) => !isOwnWords(token) && !isPrint(token) && !isStamp(token));
  if (words.length === 0 || rest.length > 0 || holdsPrint(wordsOf(words))) return [];
  // A label that was not found as one, since its value shares its line, ends the words before it.
  const lines = linesOf(words).map(foldLabel);
  if (lines.some((line) => labels.all.some((label) => line.startsWith(label)))) return [];
  // A form prints its items in order: a neighbour of another order, or none, tells that columns were taken apart.
  if ((!before && stretches[0] !== stretch) || (!after && stretches.at(-1) !== stretch)) return [];
  // Two labels of texts and one text: it may be that of either, unless it tells.
  const hasFeature = featuresOf(item.node, lastSentence(wordsOf(words))) > 0;
  const isOpen = (other: LabelSpan | null): boolean => other !== null && asksForWords(other) && hasNoWords(other);
  if (!hasFeature && (isOpen(before) || isOpen(after))) return [];
  if (!before && head.some(isWords)) return [];
  if (hasOwnRow(item.node) && (hasFeature || item.node.parent?.special !== 'cover')) {
    // Words of the next item may stand above its label, unless that has a row of its own too.
    const isSeparate = after
      ? after.item.node.type === null || hasOwnRow(after.item.node)
      : hasFeature || isLine(words);
    if (isSeparate) return words;
  }
  // A label beside its cell stands at the mid-height of a text of several lines, of which a layer then prints some above the label.
  const above = before ? before.behind.filter(isWords) : [];
  const isWhole = (tokens: readonly Token[]): boolean => isLine(tokens) && !isWrapped(wordsOf(tokens));
  return isWhole(words) && (above.length === 0 || isWhole(above)) ? words : [];
}

function provedDate({ behind, before }: LabelSpan): Token[] {
  const [first, ...others] = behind.filter((token) => !isPrint(token));
  if (!first || !isDate(first) || behind.slice(0, behind.indexOf(first)).some(({ kind }) => kind !== 'print'))
    return [];
  if (before?.item.node.type === 'date' && !before.behind.some(isDate)) return [];
  if (others.some((token) => isDate(token) && !isStamp(token))) return [];
  const isAlone = others.every((token) => isStamp(token) || BEHIND_DATE.test(wordsOf([token])));
  return isAlone && isLine([first]) ? [first] : [];
}

/** The option behind the label of a choice, where no other stands there and none that is free above. */
function provedChoice({ item, behind, before }: LabelSpan): Token[] {
  const values = behind.filter(({ kind }) => kind === 'value');
  const [value] = values;
  // A key may be that of an option whose end the layer has lost.
  const option = value && item.node.options.find((known) => foldLabel(known) === foldLabel(wordsOf([value])));
  if (!value || values.length > 1 || option === undefined) return [];
  // An option apart from the bracket may be one of the list whose number the layer has parted from it.
  if (behind[behind.indexOf(value) - 1]?.kind !== 'open') return [];
  if (behind.slice(0, behind.indexOf(value)).some((token) => !isPrint(token))) return [];
  if (!before) return [];
  const above = before.behind.filter(({ kind }) => kind === 'value');
  const isChoice = before.item.node.type === 'choice';
  return above.length === (isChoice ? 1 : 0) ? [value] : [];
}

/** Whether the headings that tell which of its like an item is stand before it on the page. */
function isHeaded(item: Item, { tokens, items }: PageItems, { repeated }: PrintedLabels): boolean {
  const { node, block, label } = item;
  for (let above = node.parent; above?.parent; above = above.parent) {
    const isBlock = above.repeat === 'block';
    if (!isBlock && !(repeated.has(foldLabel(node.label)) && above.parent.parent !== null)) continue;
    const heading = items.find((other) => other.node === above && (!isBlock || other.block === block))?.label;
    if (!heading || !label || tokens.indexOf(heading) > tokens.indexOf(label)) return false;
  }
  return true;
}

/** Takes back all that items were given: where nothing proves which of their like they are. */
export function withdraw({ taken }: PageItems, items: readonly Item[]): void {
  for (const item of items) {
    for (const token of item.values) taken.delete(token);
    item.values = [];
    for (const box of item.boxes) {
      markDoubtful(box, taken);
      taken.delete(box.label);
    }
    item.boxes = [];
  }
}

function markDoubtful(box: Item['boxes'][number], taken: Set<Token>): void {
  box.state = 'doubtful';
  for (const token of [...box.signs, ...box.words]) taken.delete(token);
  box.signs = [];
  box.words = [];
}

/** Leaves open the boxes that do not stand behind the label of their item: other items of the page may print the same ones. */
function markStrangeBoxesDoubtful(
  item: Item,
  page: PageItems,
  stretches: readonly LabelSpan[],
  labels: PrintedLabels,
): void {
  const holder = item.label === null ? item.host : item;
  const own = stretches.find((stretch) => stretch.item === holder);
  const isOwn = own !== undefined && isHeaded(own.item, page, labels);
  for (const box of item.boxes) {
    const has = (kind: Token['kind']): boolean => box.signs.some((sign) => sign.kind === kind);
    const isSeen = box.state === 'empty' ? has('open') && has('close') : has('circle') || box.words.length > 0;
    if (!isOwn || !own.behind.includes(box.label) || !isSeen) markDoubtful(box, page.taken);
  }
}

/**
 * Puts into the items of a page what its place in the layer proves, and takes back everything else that was put there: for layers whose
 * order is not understood. A value is proved where it follows its label, and the labels around are those that the form prints before
 * and behind; what may be of two items is left, and a person moves it.
 */
export function keepProved({ items: page, entries }: ResolvedPage, labels: PrintedLabels): ResolvedPage {
  const { tokens, items, taken } = page;
  for (const item of items) {
    // Number and name of one line below their two labels prove each other; their tokens are parts of the one that was printed.
    const isDivided = item.values.length > 0 && item.values.every((token) => !tokens.includes(token));
    if (isDivided || item.node.type === 'marks') continue;
    for (const token of item.values) taken.delete(token);
    item.values = [];
  }
  const stretches = stretchesOf(page);
  for (const item of items) markStrangeBoxesDoubtful(item, page, stretches, labels);
  const firstLabel = tokens.findIndex(({ kind }) => kind === 'label');
  const head = tokens.slice(0, firstLabel);
  for (const stretch of stretches) {
    const { item } = stretch;
    if (item.values.length > 0 || !isHeaded(item, page, labels)) continue;
    const { type } = item.node;
    const proved =
      type === 'choice'
        ? provedChoice(stretch)
        : type === 'date' && !stretch.behind.some(({ kind }) => kind === 'dash')
          ? provedDate(stretch)
          : isText(item)
            ? provedText(stretch, stretches, head, labels)
            : [];
    const own = proved.filter((token) => !taken.has(token));
    if (own.length < proved.length) continue;
    item.values = own;
    for (const token of own) taken.add(token);
  }
  return { items: page, left: [], entries };
}
