import { isDash } from '../../../text/dash.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { readDate } from '../../../text/wareki.ts';
import { assignCertain } from '../../../match/assignment.ts';
import { descends } from '../../place/observe-row.ts';
import { followsNegative, inBlankGroup } from './blank.ts';
import type { TokenGroup } from './groups.ts';
import { isOpenText, isText, linesOf, tokenBefore, type PrintedCheckbox, type Item, type PageItems } from './items.ts';
import { orderPoints, segmentsOf, type Segment } from './segments.ts';
import { featuresOf } from './features.ts';
import type { Token } from './token.ts';
import { widthPoints, type CellWidths } from './widths.ts';
import { LAYER_WORDS, TEXT_POINTS } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

/** What the whole document tells about its texts, learned from those that have certainly found their place. */
export interface Knowledge {
  widths: CellWidths;
  /** Folded values by folded label: one label bears one value in several places (特定個人情報ファイル名). */
  echoes: ReadonlyMap<string, ReadonlySet<string>>;
}

const POINTS = valuesOf(TEXT_POINTS);
const WORDS = valuesOf(LAYER_WORDS);
/** Labels are printed with a space before them, or with a number, and end without 。 */
const LABEL_LIKE = /^(?: |[\s　]*[①-⑳])\S[^。]{0,40}$/u;

/**
 * Puts groups into the items that certainly hold them; the rest keeps the items it may belong to. Short words that by themselves
 * tell where they belong go first: then the order of the layer speaks for the others.
 */
export function placeTexts(page: PageItems, groups: TokenGroup[], knowledge: Knowledge): TokenGroup[] {
  const short = groups.filter(({ tokens }) => linesOf(tokens).join('').length <= WORDS.distinctive);
  const distinctive = placeGroups(page, short, knowledge, false);
  const rest = groups.filter((group) => distinctive.includes(group) || !short.includes(group));
  return placeGroups(page, rest, knowledge, true);
}

function placeGroups(page: PageItems, groups: TokenGroup[], knowledge: Knowledge, ordered: boolean): TokenGroup[] {
  const open = page.items.filter(isOpenText);
  const segments = segmentsOf(page);
  const firsts = groups.flatMap(({ tokens }) => tokens.slice(0, 1));
  const scores = groups.map((group) =>
    open.map((item) => {
      const [first] = group.tokens;
      if (!first) return -Infinity;
      const order = ordered ? orderPoints(segments, firsts, first, open, item) : 0;
      return Math.max(order, positionPoints(page, first, item, segments)) + pointsOf(page, group, item, knowledge);
    }),
  );
  // The （ ） of a box may hold them too: then nothing is certain, since it does not tell which box.
  const boxes = page.items.flatMap((item) => item.boxes);
  const holders = groups.map(({ tokens }) => boxes.map((box) => (mayHold(box, tokens) ? POINTS.inBox : -Infinity)));
  const columns = assignCertain(
    scores.map((points, at) => [...points, ...(holders[at] ?? [])]),
    groups.map(({ tokens }) => fold(linesOf(tokens).join(''))),
  );
  const left: TokenGroup[] = [];
  for (const [at, group] of groups.entries()) {
    const column = columns[at] ?? -1;
    const item = open[column];
    if (item && (ordered || (scores[at]?.[column] ?? 0) >= WORDS.distinctivePoints)) {
      item.values.push(...group.tokens);
      for (const token of group.tokens) page.taken.add(token);
    } else {
      group.between = open.filter((_, other) => (scores[at]?.[other] ?? 0) > WORDS.possiblePoints);
      left.push(group);
    }
  }
  for (const group of left) group.between = group.between.filter(({ values }) => values.length === 0);
  return left;
}

const mayHold = ({ option, words, signs, state }: PrintedCheckbox, [first, ...rest]: readonly Token[]): boolean =>
  option.takesText &&
  state !== 'empty' &&
  words.length === 0 &&
  !signs.some(({ kind }) => kind === 'roundClose') &&
  first?.kind === 'text' &&
  rest.length === 0 &&
  first.pieces.length === 1 &&
  !/。/u.test(linesOf([first]).join('')) &&
  linesOf([first]).join('').length <= WORDS.boxWords;

/** Signs from the words themselves, and from what the items around say. */
export function pointsOf(page: PageItems, { tokens }: TokenGroup, item: Item, knowledge: Knowledge): number {
  const lines = linesOf(tokens);
  const words = lines.join('');
  const dash = isDash(words.trim());
  const { node } = item;
  let points = featuresOf(node, words) + widthPoints(lines, node, knowledge.widths);
  if (node.fixed !== null && fold(node.fixed) === fold(words)) points += POINTS.fixed;
  const echo = fold(words).length >= WORDS.echo && knowledge.echoes.get(foldLabel(node.label))?.has(fold(words));
  if (echo) points += POINTS.echo;
  if (node.type === 'date' && !dash) points += readDate(words).kind === 'date' ? POINTS.date : POINTS.noDate;
  if (lines.length === 1 && LABEL_LIKE.test(lines[0] ?? '')) points += POINTS.looksLikeLabel;
  if (inBlankGroup(page, item)) points += POINTS.blankGroup;
  if (!dash && followsNegative(page.items, item)) points += POINTS.negativeChoice;
  return points;
}

/** Signs from the label that stands right before a text in the layer. */
export function positionPoints(page: PageItems, first: Token, item: Item, segments: readonly Segment[]): number {
  const before = tokenBefore(page.tokens, first);
  const above = before?.kind === 'label' && page.items.find(({ label }) => label === before);
  if (!before || !above) return 0;
  // A run of ordered labels is weighed as a whole.
  const run = segments.find(({ labels, ordered }) => ordered && labels.includes(before))?.labels ?? [];
  if (page.items.filter((other) => isOpenText(other) && other.label && run.includes(other.label)).length > 1) return 0;
  const column = openLabelsAbove(page, before);
  if (above === item) return column.length > 1 ? POINTS.belowOneOfSeveral : POINTS.below;
  if (column.includes(item)) return POINTS.aboveInColumn;
  if (above.node.type === null && firstText(page.items, above) === item) return POINTS.belowHeading;
  const next = page.items[page.items.indexOf(item) + 1] === above;
  const sibling = next && above.node.parent === item.node.parent && !isText(above) && item.label !== null;
  return sibling && tokenBefore(page.tokens, before) === item.label ? POINTS.belowSibling : 0;
}

/** Items without words whose labels stand right above each other, down to a label. */
function openLabelsAbove(page: PageItems, label: Token): Item[] {
  const column: Item[] = [];
  for (let at: Token | null = label; at?.kind === 'label'; at = tokenBefore(page.tokens, at)) {
    const item = page.items.find((candidate) => candidate.label === at);
    if (!item || !isOpenText(item)) break;
    column.unshift(item);
  }
  return column;
}

/** The item of a heading that asks for words first, where it has none yet. */
function firstText(items: readonly Item[], heading: Item): Item | null {
  const isOfBlock = ({ block }: Item): boolean => heading.block === null || block === heading.block;
  const inside = items.find((item) => descends(item.node, heading.node) && isOfBlock(item));
  if (!inside) return null;
  if (inside.node.type === null) return firstText(items, inside);
  return isOpenText(inside) ? inside : null;
}
