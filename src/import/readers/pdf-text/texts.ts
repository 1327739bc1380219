import type { FormNode } from '../../../forms/types.ts';
import { isDash } from '../../../assessment/dash.ts';
import { fold, foldLabel } from '../../../text/fold.ts';
import { readDate } from '../../../text/wareki.ts';
import { assignCertain } from './assign.ts';
import { groupOf, isOpenText, isText, linesOf, tokenBefore, type Item, type PageItems } from './items.ts';
import { wrapWidth, widthOf } from './join-lines.ts';
import { tellsOf } from './tells.ts';
import type { Token } from './tokens.ts';
import { LEAST_WIDTH, sameWidth, widthPoints, type CellWidths } from './widths.ts';

/** What the whole document tells about its texts, learned from those that have certainly found their place. */
export interface Knowledge {
  widths: CellWidths;
  /** Folded values by folded label: one label bears one value in several places (特定個人情報ファイル名). */
  echoes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Words of the text layer that stand together and apart from any label. */
export interface Group {
  tokens: Token[];
  /** The items between which the reader cannot choose; empty where no item of the page can hold the words. */
  between: Item[];
}

/** Strength of the signs that a group belongs to an item, in points; see `assignCertain`. */
const POINTS = {
  below: 3,
  belowOneOfSeveral: 1.5,
  aboveInColumn: 0.5,
  belowHeading: 2,
  inOrder: 1.5,
  echo: 6,
  fixed: 6,
  date: 3,
  noDate: -4,
  blankGroup: -2,
  negativeChoice: -2,
  looksLikeLabel: -3,
};
const SHORTEST_ECHO = 4;
const LABEL_LIKE = /^ \S[^。]{0,40}$/u;
/** ≪左欄にある※について…≫: a note of the form itself. */
const NOTE = /^[\s　]*[≪《＜<].{0,20}※.*[≫》＞>][\s　]*$/u;
const NEGATIVE = /(?:ない|なし)$/u;

export const isNote = (token: Token): boolean => token.kind === 'text' && NOTE.test(token.pieces[0]?.text ?? '');

/** Gives words that stand on the line of a label, or below it in its block, to its item. */
export function takeAttached({ tokens, items, taken }: PageItems): void {
  for (const token of tokens) {
    if (token.under === null || (token.kind !== 'text' && token.kind !== 'dash')) continue;
    const item = items.find(({ label }) => label?.found === token.under);
    if (!item || (!isText(item) && !(item.node.type === 'choice' && token.inline))) continue;
    if (item.values.length > 0 && token.kind === 'dash') continue;
    item.values.push(token);
    taken.add(token);
  }
  takeColumns({ tokens, items, taken });
}

/** 評価書番号 評価書名 side by side, their values side by side below: a number and a name. */
function takeColumns({ tokens, items, taken }: PageItems): void {
  for (const [at, token] of tokens.entries()) {
    const [first, second] = [tokens[at - 2], tokens[at - 1]];
    if (token.kind !== 'text' || token.pieces.length !== 1 || first?.kind !== 'label' || second?.row !== first.row)
      continue;
    const [one, two] = [first, second].map((label) => items.find((item) => item.label === label));
    const parts = /^[\s　]*([0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?)[\s　]+(\S.*)$/u.exec(token.pieces[0]?.text ?? '');
    if (!parts || !one || !two || !isOpenText(one) || !isOpenText(two) || tellsOf(one.node, parts[1] ?? '') <= 0)
      continue;
    for (const [item, words] of [
      [one, parts[1]],
      [two, parts[2]],
    ] as const) {
      const piece = { line: token.pieces[0]?.line ?? 0, text: words ?? '' };
      item.values.push({ ...token, pieces: [piece] });
    }
    taken.add(token);
  }
}

/** Texts of the page that no label holds, in groups that stand together. */
export function groupTexts({ tokens, items, taken }: PageItems): Group[] {
  const open = items.filter(isOpenText).length;
  const groups: Group[] = [];
  for (const [at, token] of tokens.entries()) {
    if (taken.has(token) || (token.kind !== 'text' && token.kind !== 'dash') || isNote(token)) continue;
    const last = groups.at(-1);
    const before = last?.tokens.at(-1);
    if (last && before && tokens[at - 1] === before && belongTogether(last.tokens, token, open))
      last.tokens.push(token);
    else groups.push({ tokens: [token], between: [] });
  }
  return open === 1 ? joinAll(groups) : groups;
}

const CONTINUES = /^[\s　]*(?:[・※＜<【〈（(]|[②-⑳]|[2-9２-９][\s　．.])/u;

/** Whether a text that follows another goes on with it: of one width, or a list, where several items wait for words. */
function belongTogether(group: readonly Token[], next: Token, open: number): boolean {
  const lines = linesOf(group);
  const [first = ''] = linesOf([next]);
  if (group.some(({ kind }) => kind === 'dash') || next.kind === 'dash') return false;
  if (readDate(first).kind === 'date' && next.pieces.length === 1) return false;
  const [a, b] = [wrapWidth(lines, LEAST_WIDTH), wrapWidth(linesOf([next]), LEAST_WIDTH)];
  if (a !== null && b !== null && !sameWidth(a, b)) return false;
  const short =
    lines.length === group.length && next.pieces.length === 1 && Math.max(...lines.map(widthOf)) < LEAST_WIDTH;
  return open <= 1 || !short || CONTINUES.test(first);
}

/** A single item waits for words: long texts of one width that the layer tore apart are all its own. */
function joinAll(groups: Group[]): Group[] {
  const widths = groups.map(({ tokens }) => wrapWidth(linesOf(tokens), LEAST_WIDTH));
  const [first] = widths;
  const alike = widths.every(
    (width) => width !== null && first !== null && first !== undefined && sameWidth(width, first),
  );
  return alike && groups.length > 1 ? [{ tokens: groups.flatMap(({ tokens }) => tokens), between: [] }] : groups;
}

/** Puts groups into the items that certainly hold them; the rest keeps the items it may belong to. */
export function placeTexts(page: PageItems, groups: Group[], knowledge: Knowledge): Group[] {
  const open = page.items.filter(isOpenText);
  const scores = groups.map((group) => open.map((item) => pointsOf(page, group, item, groups, knowledge)));
  const columns = assignCertain(
    scores,
    groups.map(({ tokens }) => fold(linesOf(tokens).join(''))),
  );
  const left: Group[] = [];
  for (const [at, group] of groups.entries()) {
    const item = open[columns[at] ?? -1];
    if (item) {
      item.values.push(...group.tokens);
      for (const token of group.tokens) page.taken.add(token);
    } else {
      group.between = open.filter((other, column) => other.values.length === 0 && (scores[at]?.[column] ?? 0) > -2);
      left.push(group);
    }
  }
  for (const group of left) group.between = group.between.filter((item) => item.values.length === 0);
  return left;
}

function pointsOf(page: PageItems, group: Group, item: Item, groups: readonly Group[], knowledge: Knowledge): number {
  const lines = linesOf(group.tokens);
  const words = lines.join('');
  const { node } = item;
  let points =
    positionPoints(page, group, item, groups) + tellsOf(node, words) + widthPoints(lines, node, knowledge.widths);
  if (node.fixed !== null && fold(node.fixed) === fold(words)) points += POINTS.fixed;
  const echo = fold(words).length >= SHORTEST_ECHO && knowledge.echoes.get(foldLabel(node.label))?.has(fold(words));
  if (echo) points += POINTS.echo;
  if (node.type === 'date' && !isDash(words.trim()))
    points += readDate(words).kind === 'date' ? POINTS.date : POINTS.noDate;
  if (lines.length === 1 && LABEL_LIKE.test(lines[0] ?? '')) points += POINTS.looksLikeLabel;
  if (inBlankGroup(page, item)) points += POINTS.blankGroup;
  if (!isDash(words.trim()) && followsNegative(page.items, item)) points += POINTS.negativeChoice;
  return points;
}

/** Signs from the order of the text layer. */
function positionPoints(page: PageItems, group: Group, item: Item, groups: readonly Group[]): number {
  const [first] = group.tokens;
  const before = first && tokenBefore(page.tokens, first);
  if (before?.kind !== 'label') return 0;
  const above = page.items.find(({ label }) => label === before);
  if (!above) return 0;
  const column = openLabelsAbove(page, before);
  if (above === item)
    return column.length > 1 ? POINTS.belowOneOfSeveral + orderPoints(page, column, item, group, groups) : POINTS.below;
  if (column.includes(item)) return POINTS.aboveInColumn + orderPoints(page, column, item, group, groups);
  if (above.node.type === null && firstText(page.items, above) === item) return POINTS.belowHeading;
  const next = page.items[page.items.indexOf(item) + 1] === above;
  const sibling = next && above.node.parent === item.node.parent && !isText(above);
  const label = sibling && item.label ? tokenBefore(page.tokens, before) === item.label : false;
  return label ? POINTS.below - 1 : 0;
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

/** As many groups follow each other as labels stand above them: a column of labels beside a column of values. */
function orderPoints(
  page: PageItems,
  column: readonly Item[],
  item: Item,
  group: Group,
  groups: readonly Group[],
): number {
  const start = groups.indexOf(group);
  let count = 1;
  while (follows(page, groups[start + count - 1], groups[start + count])) count += 1;
  const rank = column.indexOf(item);
  return column.length > 1 && count === column.length && rank === 0 ? POINTS.inOrder : 0;
}

function follows(page: PageItems, group: Group | undefined, next: Group | undefined): boolean {
  const [first] = next?.tokens ?? [];
  return first !== undefined && group !== undefined && tokenBefore(page.tokens, first) === group.tokens.at(-1);
}

function firstText(items: readonly Item[], heading: Item): Item | null {
  const inside = items.find(
    ({ node, block }) => isBelow(node, heading.node) && (heading.block === null || block === heading.block),
  );
  if (!inside) return null;
  if (inside.node.type === null) return firstText(items, inside);
  return isOpenText(inside) ? inside : null;
}

function isBelow(node: FormNode, ancestor: FormNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Whether the group of an item is printed blank: it asks for a choice, and no option that stands on the page answers it. */
function inBlankGroup({ tokens, items, taken }: PageItems, item: Item): boolean {
  const group = groupOf(item);
  if (group === null) return false;
  const choices = items.filter((other) => other.node.type === 'choice' && groupOf(other) === group);
  if (choices.length === 0 || choices.some(({ values }) => values.length > 0)) return false;
  const left = tokens.filter((token) => token.kind === 'value' && !taken.has(token)).map(({ key }) => key);
  return !choices.some(({ node }) => node.options.some((option) => left.includes(foldLabel(option))));
}

/** Whether an item asks for the details of a choice that says there are none (再委託しない, 発生なし). */
function followsNegative(items: readonly Item[], item: Item): boolean {
  const { node } = item;
  const at = items.indexOf(item);
  for (let back = at - 1; back >= 0; back -= 1) {
    const before = items[back];
    if (!before || before.block !== item.block) return false;
    const asks =
      before.node === node.parent ||
      (before.node.parent === node.parent &&
        (back === at - 1 || (node.caption !== null && before.node.caption === node.caption)));
    if (before.node.type === 'choice' && asks) return NEGATIVE.test(foldLabel(linesOf(before.values).join('')));
    if (before.node.parent !== node.parent && before.node !== node.parent) return false;
  }
  return false;
}
