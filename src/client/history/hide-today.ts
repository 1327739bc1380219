import { make } from '../make.ts';

/** Of what stands above the document: ways through the page and the choice of a day, which are of no day. */
const OF_NO_DAY = 'nav, as-of, original-beside, .as-of-bar, .as-of-facts';
/** Of the head of the page: what the document is. */
const NAMES = 'h1, .official-title, .lead, .notice';

/** Where the document begins. */
const DOCUMENT = '.reading';

/** What stands above the document and tells of it as it is today: its facts, their picture, its summary, how it is cited. */
function partsOfToday(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('main > *')];
  const above = all.slice(
    0,
    all.findIndex((part) => part.matches(DOCUMENT)),
  );
  return above
    .flatMap((part) => (part.matches('.page-head') ? [...part.children] : [part]))
    .filter((part): part is HTMLElement => part instanceof HTMLElement && !part.hidden)
    .filter((part) => !part.matches(OF_NO_DAY) && !part.matches(NAMES));
}

/** Marks an element as one that `restoreToday` shows again, and takes it away. */
export function hideForDay(element: HTMLElement): void {
  element.hidden = true;
  element.dataset['hiddenByAsOf'] = '';
}

/** Takes away what stands above the document and is of today, and gives the sentence that says so. */
export function hideToday(): HTMLElement {
  partsOfToday().forEach(hideForDay);
  return make(
    'p',
    '',
    '評価書の上に示している概要・図・引用は現在の記載によるものなので、この日の表示では隠しています。現在の記載に戻ると表示します。',
  );
}

/** Runs what changes the height of what stands above the choice of a day, which stays where it is in the window. */
export function keepInPlace<Result>(change: () => Result): Result {
  const anchor = document.querySelector('as-of');
  const before = anchor?.getBoundingClientRect().top ?? 0;
  const result = change();
  const after = anchor?.getBoundingClientRect().top ?? 0;
  if (after !== before) scrollBy({ top: after - before, behavior: 'instant' });
  return result;
}
