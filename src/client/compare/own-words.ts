import { COPIES_CAUTION } from '../../compare/copies/caution.ts';
import { withParameter } from '../../text/address-state.ts';
import { make, makeInput } from '../make.ts';
import { textsIn } from '../text-nodes.ts';
import { markRanges } from './mark-ranges.ts';

/** Parameter of the address that holds the switch. */
const NAME = 'own';
/** What is marked, for the style sheet. */
const HIGHLIGHT = 'own-words';
const WHAT = `60字以上の文を、ほかの団体の同じ項目と比べています。${COPIES_CAUTION}`;

/** A switch on the page of an assessment that steps back what other municipalities print too; made only where there is such a text. */
function addSwitch(): void {
  const text = document.querySelector<HTMLElement>('.reading > .document');
  if (text === null || text.querySelector('[data-shared]') === null) return;
  const input = makeInput('checkbox');
  const label = make('label', '', input, 'ほかの団体と共通する文を薄くする');
  const box = make('div', 'own-words', label, make('p', 'soft', WHAT));
  let unmark = (): void => undefined;
  const show = (): void => {
    input.checked = new URLSearchParams(location.search).get(NAME) === '1';
    text.toggleAttribute('data-own-words', input.checked);
    unmark();
    unmark = input.checked ? highlight(uniqueRanges(text)) : () => undefined;
  };
  input.addEventListener('change', () => {
    const search = withParameter(location.search, NAME, input.checked ? '1' : null);
    history.replaceState(null, '', location.pathname + search + location.hash);
    show();
  });
  addEventListener('popstate', show);
  text.prepend(box);
  show();
}

/** Marks ranges, and gives what takes the marks away. */
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

addSwitch();
