import { make } from '../make.ts';

export function makeLink(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = make('a', '', ...children);
  anchor.href = address;
  return anchor;
}

export function makeButton(className: string, words: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', className, words);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** The element that the page must have. */
export function find<Found extends Element>(root: Element, selector: string): Found {
  const element = root.querySelector<Found>(selector);
  if (element === null) throw new Error(`Internal error: the search page lacks ${selector}.`);
  return element;
}

export const count = (number: number): string => number.toLocaleString('ja-JP');

/** Marks an element as one whose words are still to come. */
export function setBusy<Kind extends Element>(element: Kind): Kind {
  element.setAttribute('aria-busy', 'true');
  return element;
}
