import { withoutBoxes } from '../../match/boxes.ts';
import type { Assessment } from '../../assessment/types.ts';
import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { isPageNumber, type HeaderFooterKind } from '../place/headers-and-footers.ts';
import { cellsOf } from '../place/observe-row.ts';
import type { SourceCell, Lines, SourceBlock } from '../types.ts';
import { Phrases } from './phrases.ts';
import { printedWords, type PrintedWord } from './words.ts';
import { WrittenTexts, type WrittenPlaces } from './written-texts.ts';

/** Words of a source that its Markdown does not hold. */
export interface MissingText {
  lines: Lines;
  /** The words that hold what is missing, as printed. */
  text: string;
  /** How many of their characters are missing. */
  characters: number;
}

/** What is printed of a missing word at most, on each side of the letters that are missing. */
const AROUND = 20;
/** Numbers of options, lists and pages of a heading: `1)`, `(2)`, `3.`, `(2-1)`. */
const MARKER = /^\d{1,2}$/u;
const BESIDE_MARKER = /[()（）.．:：、\-－‐―−/／～〜~]/u;

/** Which print of a form this is: `[令和6年10月 様式3]`. */
const STAMP = /(?:平成|令和)[\s　\d０-９元]{1,6}年[\s　\d０-９]{1,4}月[\s　]*様式[\s　]*[\d０-９]/gu;

/** Whether a word is the number of what stands behind it: of a list, of a page, of the option that follows. */
function isMarker({ folded, before, behind }: PrintedWord, next: PrintedWord | undefined, phrases: Phrases): boolean {
  if (!MARKER.test(folded)) return false;
  return [before, behind].some((sign) => BESIDE_MARKER.test(sign)) || (next !== undefined && phrases.has(next.folded));
}

/**
 * Words of the parts of a source that the written assessment does not hold at the place they were read from: neither in an item or change
 * nor under 未整理の記載, and that are no print of the form. `written` is what was read back from the Markdown; `running` are the lines that
 * pages print by themselves.
 */
export function findMissing(
  parts: readonly SourceBlock[],
  written: Assessment,
  places: WrittenPlaces,
  form: Form,
  running: ReadonlyMap<number, HeaderFooterKind>,
): MissingText[] {
  const texts = new WrittenTexts(written, places, (field) => nodeByField(form, field));
  const phrases = new Phrases(
    form,
    written.entries.map(({ label }) => label),
  );
  const missing: MissingText[] = [];
  let above: Lines | null = null;
  for (const part of parts) {
    // Words printed a second time are those of the row above them.
    const local: Lines[] = part.kind === 'repeat' && above !== null ? [above, part.lines] : [];
    if (part.kind !== 'repeat') above = part.lines;
    for (const cell of cellsOf(part)) {
      if (cell.spanned === true) continue;
      const onPage = running.get(cell.lines[0]);
      if (onPage === 'page' && isPageNumber(cell.text)) continue;
      missing.push(...missingOfCell(cell, [cell.lines, ...local], onPage === 'running', texts, phrases));
    }
  }
  return missing;
}

function missingOfCell(
  cell: SourceCell,
  local: readonly Lines[],
  isRunning: boolean,
  texts: WrittenTexts,
  phrases: Phrases,
): MissingText[] {
  const missing: MissingText[] = [];
  const words = printedWords(withoutBoxes(cell.text).replace(STAMP, ' '));
  // Labels may be printed with blanks between their letters.
  if (phrases.has(words.map(({ folded }) => folded).join(''))) return [];
  for (const [at, word] of words.entries()) {
    const { folded } = word;
    const covered = Array.from({ length: folded.length }, () => false);
    for (const line of new Set(local.flat())) texts.coverAt(line, folded, covered);
    if (isCovered(covered) || isMarker(word, words[at + 1], phrases) || phrases.has(folded)) continue;
    phrases.cover(folded, covered);
    texts.coverUnplaced(folded, covered);
    for (const [from, to] of gapsOf(covered))
      if (phrases.has(folded.slice(from, to)) || (isRunning && /^\d+$/u.test(folded.slice(from, to))))
        covered.fill(true, from, to);
    if (isCovered(covered) || phrases.isDamaged(folded)) continue;
    missing.push({ lines: cell.lines, ...excerptOf(word, covered) });
  }
  return missing;
}

const isCovered = (covered: readonly boolean[]): boolean => !covered.includes(false);

/** Runs of letters that are not covered: from, to (behind the last). */
function gapsOf(covered: readonly boolean[]): [number, number][] {
  const gaps: [number, number][] = [];
  for (const [at, is] of covered.entries()) {
    if (is) continue;
    const last = gaps.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else gaps.push([at, at + 1]);
  }
  return gaps;
}

/** The word as printed; of a long one what stands around its missing letters. */
function excerptOf({ text, folded }: PrintedWord, covered: readonly boolean[]): { text: string; characters: number } {
  // Folding may change the number of letters: then the whole word is shown.
  if (text.length !== folded.length) return { text, characters: covered.filter((is) => !is).length };
  const from = Math.max(0, covered.indexOf(false) - AROUND);
  const to = Math.min(text.length, covered.lastIndexOf(false) + 1 + AROUND);
  const characters = gapsOf(covered).reduce((sum, [start, end]) => sum + Array.from(text.slice(start, end)).length, 0);
  return { text: splitsLetter(text, from, to) ? text : text.slice(from, to), characters };
}

/** Whether a cut would part the two halves of a letter. */
const splitsLetter = (text: string, from: number, to: number): boolean =>
  [from, to].some((at) => /^[\udc00-\udfff]/.test(text.slice(at, at + 1)));
