import { fold } from '../../text/fold.ts';
import { hasBox } from '../../match/boxes.ts';
import { PAGE_BREAK, RUNNING_LINE } from '../../match/thresholds.ts';
import type { SourceBlock } from '../types.ts';
import type { LabelIndex } from '../../match/labels/label-index.ts';
import { cellsOf, wordsOf } from './observe-row.ts';

/** What a page prints beside the form: its number, or a line that stands on every page. */
export type HeaderFooterKind = 'page' | 'running';

/** Letters of a line that says nothing but a page number. */
const PAGE_WORDS = /page|ページ|頁|of|[p#/\-=_.,:[\]()<>*~|+–—]/gu;

/** Whether a text says nothing but the number of a page. */
export const isPageNumber = (text: string): boolean => fold(text).replace(/\d+/gu, '').replace(PAGE_WORDS, '') === '';

interface Print {
  part: SourceBlock;
  /** Index among the parts. */
  at: number;
  numbers: number[];
  /** A page break stands before or behind it. */
  atBreak: boolean;
}

const share = (hits: number, all: number): number => (all === 0 ? 0 : hits / all);

function increases(prints: readonly Print[]): boolean {
  const columns = Math.min(...prints.map(({ numbers }) => numbers.length));
  for (let column = 0; column < columns; column += 1) {
    const steps = prints.slice(1).map((print, at) => (print.numbers[column] ?? 0) - (prints[at]?.numbers[column] ?? 0));
    if (
      steps.every((step) => step > 0) &&
      share(steps.filter((step) => step <= RUNNING_LINE.step.value).length, steps.length) >= RUNNING_LINE.most.value
    )
      return true;
  }
  return false;
}

const isSpread = (prints: readonly Print[]): boolean => {
  const distances = prints.slice(1).map((print, at) => print.at - (prints[at]?.at ?? 0));
  const far = distances.filter((distance) => distance >= RUNNING_LINE.apart.value);
  return share(far.length, distances.length) >= RUNNING_LINE.most.value;
};

/**
 * Finds page numbers in any spelling (`- 3 -`, `3/20`, `=== Page 3 ===`, 3) and the lines that every page prints at its head or foot.
 * A line is one of these only if it comes again and again, far apart, with rising numbers or at page breaks, and is no label.
 */
export function findHeadersAndFooters(
  parts: readonly SourceBlock[],
  index: LabelIndex,
): Map<SourceBlock, HeaderFooterKind> {
  const groups = new Map<string, Print[]>();
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'stray' || part.kind === 'repeat') continue;
    const filled = cellsOf(part).filter((cell) => cell.text !== '');
    const [only] = filled;
    if (!only || filled.length > 1 || only.text.length > RUNNING_LINE.longest.value || hasBox(only.text)) continue;
    const folded = fold(only.text);
    const key = folded.replace(/\d+/gu, '#');
    if (part.kind === 'row' && key === '#') continue;
    const numbers = Array.from(folded.matchAll(/\d+/gu), ([digits]) => Number(digits));
    const before = part.lines[0] - (parts[at - 1]?.lines[1] ?? 0) - 1;
    const behind = (parts[at + 1]?.lines[0] ?? Number.MAX_SAFE_INTEGER) - part.lines[1] - 1;
    const print = { part, at, numbers, atBreak: before > PAGE_BREAK.more.value || behind > PAGE_BREAK.more.value };
    groups.set(key, [...(groups.get(key) ?? []), print]);
  }
  const found = new Map<SourceBlock, HeaderFooterKind>();
  const texts: Print[][] = [];
  for (const [key, prints] of groups) {
    if (prints.length < RUNNING_LINE.pages.value || !isSpread(prints)) continue;
    if (key.replace(PAGE_WORDS, '') === '') {
      if (key.includes('#') && increases(prints)) for (const { part } of prints) found.set(part, 'page');
    } else texts.push(prints);
  }
  for (const prints of texts) {
    const words = prints.map(({ part }) => wordsOf(part));
    if (index.isLabel(words[0] ?? '')) continue;
    const isNumbered = increases(prints);
    const isSame = new Set(words.map(fold)).size === 1;
    const atPage = ({ at, atBreak }: Print): boolean =>
      atBreak || [parts[at - 1], parts[at + 1]].some((other) => other !== undefined && found.get(other) === 'page');
    if ((isNumbered || isSame) && share(prints.filter(atPage).length, prints.length) >= RUNNING_LINE.most.value)
      for (const { part } of prints) found.set(part, 'running');
  }
  return found;
}
