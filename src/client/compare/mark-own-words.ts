import { textsIn } from '../text-nodes.ts';
import { markRanges } from './mark-ranges.ts';

/** What is marked, for the style sheet. */
const HIGHLIGHT = 'own-words';

/** Marks what only this municipality says in its texts that are nearly the same as others; gives what takes the marks away. */
export const markOwnWords = (text: HTMLElement): (() => void) => highlight(uniqueRanges(text));

function highlight(ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return markRanges(ranges, HIGHLIGHT);
  CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  return () => CSS.highlights.delete(HIGHLIGHT);
}

/** Where the municipality's own words stand in texts that are nearly the same as others. */
function uniqueRanges(text: HTMLElement): Range[] {
  return Array.from(text.querySelectorAll<HTMLElement>('[data-own]'), (note) => {
    const value = note.parentElement?.querySelector(':scope > .value');
    const own = (note.dataset['own'] ?? '').split(' ').map((range) => range.split('-').map(Number));
    return value === null || value === undefined
      ? []
      : own.map(([from = 0, to = 0]) => [from, to] as const).flatMap(rangesIn(value));
  }).flat();
}

/** Finds stretches of the text of an element, counted without white space. */
function rangesIn(element: Element): (stretch: readonly [number, number]) => Range[] {
  const letters: { node: Text; at: number }[] = [];
  for (const node of textsIn(element))
    for (let at = 0; at < node.data.length; at += 1) if (!/\s/u.test(node.data.charAt(at))) letters.push({ node, at });
  return ([from, to]) => {
    const [first, last] = [letters[from], letters[to - 1]];
    if (first === undefined || last === undefined) return [];
    const range = document.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    return [range];
  };
}
