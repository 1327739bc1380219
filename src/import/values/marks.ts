import { BOX, hasBox, splitAtBoxes, squaresToLetters } from '../../match/boxes.ts';
import type { Mark } from '../../assessment/types.ts';
import { matchMark } from '../../match/options.ts';
import type { FormNode, MarkOption } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { tidyLine } from '../../text/tidy.ts';
import { decideMarks, type SeenMark } from './decide-marks.ts';

/** What the cells of a mark item say, and the words that belong to no box. */
export interface ReadMarks {
  marks: Mark[];
  leftover: string[];
}

/** Stands between two cells while they are read. */
const CELL = '\f';
const OPEN = '（([［';
const CLOSE = '）)]］';

/** The words inside the bracket that a text begins with, and what stands behind it; an unclosed bracket runs to the end. */
function takeBracket(text: string): { inside: string; rest: string } | null {
  const start = /^\s*[（(]/u.exec(text);
  if (!start) return null;
  let depth = 0;
  for (let at = start[0].length - 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (OPEN.includes(letter)) depth += 1;
    if (CLOSE.includes(letter)) depth -= 1;
    if (depth === 0) return { inside: tidyLine(text.slice(start[0].length, at)), rest: text.slice(at + 1) };
  }
  return { inside: tidyLine(text.slice(start[0].length)), rest: '' };
}

function withoutCaptions(text: string, captions: ReadonlySet<string>): string {
  const tidied = tidyLine(text).replace(/^[・•\s]+|[・•\s]+$/gu, '');
  const folded = foldLabel(tidied);
  return folded === '' || captions.has(folded) ? '' : tidied;
}

/** One box with the words up to the next: label, bracket, count; more labels may follow whose boxes the source lost. */
function* readSegment(
  box: SeenMark['box'],
  segment: string,
  marks: readonly MarkOption[],
  captions: ReadonlySet<string>,
): Generator<SeenMark | string> {
  let text = segment.replace(/\n/gu, ' ');
  let current: SeenMark['box'] = box;
  for (;;) {
    const caption = Array.from(captions).find((words) => foldLabel(text).startsWith(words));
    if (caption !== undefined) {
      const { ends } = foldWithOffsets(text, foldLabel);
      text = text.slice(ends[caption.length - 1] ?? 0);
      continue;
    }
    const found = matchMark(text, marks);
    if (!found) break;
    const seen: SeenMark = { option: found.mark, box: current, text: '', count: null, cell: 0 };
    text = found.rest;
    const bracket = takeBracket(text);
    if (found.mark.takesCount) {
      const count = /^\s*[（(]?\s*([\d０-９]{1,4})?\s*[)）]?\s*件/u.exec(text);
      if (count) {
        seen.count = count[1] === undefined ? null : Number(count[1].normalize('NFKC'));
        text = text.slice(count[0].length);
      }
    } else if (bracket && (found.mark.takesText || bracket.inside !== '')) {
      seen.text = bracket.inside;
      text = bracket.rest;
    } else if (found.mark.takesText && withoutCaptions(text, captions) !== '' && !matchMark(text, marks)) {
      seen.text = withoutCaptions(text, captions).replace(/^[…:：]/u, '');
      text = '';
    }
    yield seen;
    current = null;
  }
  const rest = withoutCaptions(text.replace(/^[\s）)。]+$/u, ''), captions);
  if (rest !== '') yield rest;
}

/** So many letters before a bracket hold the longest label of a box. */
const LONGEST_LABEL = 200;

/** ■ and □ right before a label, and `( )` among `(○)`, are boxes; elsewhere they are bullets and brackets of the text. */
function boxesBesideLabels(text: string, marks: readonly MarkOption[]): string {
  const isBox = (behind: string): boolean => matchMark(behind, marks) !== null;
  const squares = squaresToLetters(text, (_, behind) => isBox(behind));
  if (!squares.includes(BOX.round)) return squares;
  const takers = marks.filter((mark) => mark.takesText || mark.takesCount).map((mark) => mark.label);
  return squares.replace(/[(（][\s\u3000]*[)）]/gu, (bracket, at: number) => {
    const before = tidyLine(squares.slice(Math.max(0, at - LONGEST_LABEL), at));
    const own = takers.some((label) => before.endsWith(label));
    return !own && isBox(squares.slice(at + bracket.length)) ? BOX.empty : bracket;
  });
}

/** Reads `[○] A [ ] B ( … )` in every spelling a reader delivers; each mark on, off or unclear, never guessed. */
export function readMarks(cells: readonly string[], node: FormNode, emptyIsOff = false): ReadMarks {
  const captions = new Set(node.marks.flatMap((mark) => (mark.group === null ? [] : [foldLabel(mark.group)])));
  const seen = new Map<string, SeenMark>();
  const leftover: string[] = [];
  // A box, its label and its （ ） may stand in cells of their own.
  const text = boxesBesideLabels(cells.join(CELL).replace(/「\s*」/gu, BOX.empty), node.marks).replace(
    /([\ufdd2\ufdd4])[^\S\f]*[\ufdd1-\ufdd3]/gu,
    '$1',
  );
  let box: SeenMark['box'] = null;
  let cell = 0;
  for (const piece of splitAtBoxes(text)) {
    if (hasBox(piece)) {
      box = piece as SeenMark['box'];
      continue;
    }
    // The label of a box may stand in the cell behind it.
    const labelled = cell + (/^[\s\f]*/u.exec(piece)?.[0].split(CELL).length ?? 1) - 1;
    for (const result of readSegment(box, piece.replaceAll(CELL, '\n'), node.marks, captions)) {
      if (typeof result === 'string') leftover.push(result);
      else merge(seen, { ...result, cell: labelled });
    }
    cell += piece.split(CELL).length - 1;
    box = null;
  }
  return { marks: decideMarks(Array.from(seen.values()), node.onHeading || emptyIsOff), leftover };
}

/** A nested table repeated flat prints each box twice: the first reading stands, words and counts are kept. */
function merge(seen: Map<string, SeenMark>, next: SeenMark): void {
  const existing = seen.get(next.option.label) ?? next;
  seen.set(next.option.label, existing);
  existing.box ??= next.box;
  if (existing.text === '') existing.text = next.text;
  existing.count ??= next.count;
}
