/** The element that the page must have. */
export function find<Found extends Element>(root: Element, selector: string): Found {
  const element = root.querySelector<Found>(selector);
  if (element === null) throw new Error(`Internal error: the search page lacks ${selector}.`);
  return element;
}

export { number as count } from '../../text/words/numbers.ts';

/** Marks an element as one whose words are still to come. */
export function setBusy<Kind extends Element>(element: Kind): Kind {
  element.setAttribute('aria-busy', 'true');
  return element;
}
