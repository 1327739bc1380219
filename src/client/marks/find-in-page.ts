import { findSpans } from '../../search/results/excerpt.ts';
import { make } from '../make.ts';
import { textsIn, unwrap } from '../text-nodes.ts';

/** What the site adds to the words of the document, and what the document offers but does not choose. */
const NOT_SEARCHED =
  '.site-word, .state, .hidden-words, .label, [data-state="off"], .choice > li:not([data-chosen]), summary';

/** Text nodes that are read one behind the other. */
export type TextRun = Text[];

/** The runs of text of the items and changes of a page. A difference is read twice: as it was before, and as it is after. */
export function runsOf(root: ParentNode): TextRun[] {
  const values = Array.from(root.querySelectorAll('[data-item] > .value'), (value) => [nodesOf(value, null)]);
  const diffs = Array.from(root.querySelectorAll('[data-diff]'), (diff) => [
    nodesOf(diff, 'ins'),
    nodesOf(diff, 'del'),
  ]);
  const facts = Array.from(root.querySelectorAll('[data-change] h4, [data-change] .change-note'), (text) => [
    nodesOf(text, null),
  ]);
  return [...values, ...diffs, ...facts].flat();
}

function nodesOf(element: Element, without: string | null): TextRun {
  return [...textsIn(element)].filter(({ parentElement: parent }) => {
    if (parent?.closest(NOT_SEARCHED)) return false;
    return without === null || !parent?.closest(without);
  });
}

/** Marks every place of folded words in the runs; gives the marks of each place, in the order of the page. */
export function markWords(runs: readonly TextRun[], words: readonly string[]): HTMLElement[][] {
  const cuts = new Map<Text, { start: number; end: number; place: number }[]>();
  let places = 0;
  for (const run of runs) {
    const text = run.map(({ data }) => data).join('\n');
    for (const [from, to] of findSpans(text, words)) {
      let at = 0;
      for (const node of run) {
        const start = Math.max(0, from - at);
        const end = Math.min(node.data.length, to - at);
        if (start < end) cuts.set(node, [...(cuts.get(node) ?? []), { start, end, place: places }]);
        at += node.data.length + 1;
      }
      places += 1;
    }
  }
  const marks: HTMLElement[][] = Array.from({ length: places }, () => []);
  for (const [node, own] of cuts) {
    let last = Infinity;
    // From behind, so that the offsets before stay.
    for (const { start, end, place } of own.sort((a, b) => b.start - a.start)) {
      if (end > last) continue;
      last = start;
      const part = node.splitText(start);
      part.splitText(end - start);
      const mark = make('mark', 'arrival');
      part.replaceWith(mark);
      mark.append(part);
      marks[place]?.unshift(mark);
    }
  }
  return marks
    .filter((own) => own.length > 0)
    .sort(([a], [b]) => (a && b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Takes the marks away and leaves the words. */
export const unmark = (): void => unwrap(document.querySelectorAll('mark.arrival'));
