/** One line of a menu: a link, or something to be done. */
export interface Offer {
  words: string;
  /** What it stands for on the page. */
  element: HTMLElement;
  /** Terms stand below a caption of their own. */
  isTerm: boolean;
}

const plain = (words: string | null | undefined): string => (words ?? '').replace(/\s+/gu, ' ').trim();

/** Kinds of what stands in an item or a change, in the order of the menu, each with the words that offer it. */
const KINDS: readonly [selector: string, words: (of: string) => string][] = [
  ['.compare-item', () => 'ほかの団体と比べる'],
  ['.origin', (of) => `${of}を見る`],
  ['.item-history > summary', (of) => `この項目の${of}`],
  ['.shared-text a', (of) => `ほかの団体と共通する文（${of}）`],
  ['.shared-text summary', () => '共通する文の根拠'],
  ['.change-items a', (of) => `現在の記載：${of}`],
  ['.tip > a', (of) => `${of}（種類の説明）`],
  ['.tag', (of) => of],
  ['.change-neighbours a', (of) => of],
  ['.block-index a', (of) => `「${of}」へ移動`],
  ['.value a:not(.term)', (of) => `「${of}」のページ`],
  ['.important', () => '※（重要な変更の対象）の説明'],
  ['summary', (of) => of],
  ['a:not(.term)', (of) => of],
];

/** What the menu of an item or a change offers of what is printed in it; what has a menu of its own offers the rest. */
export function offersIn(place: Element): Offer[] {
  const folds = [...place.querySelectorAll<HTMLDetailsElement>('[data-diff] .folded')];
  const fold = place.matches('[data-change]') ? folds[0]?.querySelector('summary') : null;
  const own = [...place.querySelectorAll<HTMLElement>('a, button, summary')].filter(
    (element) =>
      !element.matches('details a, .item-menu, .folded > *') &&
      element.closest(':has(> .label > .item-menu)') === place,
  );
  const offers: Offer[] = [];
  if (fold) {
    const words = folds.every(({ open }) => open) ? '変わっていない部分を隠す' : '変わっていない部分も表示';
    offers.push({ words, element: fold, isTerm: false });
  }
  for (const [selector, words] of KINDS)
    for (const element of own.filter((one) => one.matches(selector)))
      if (!offers.some((offer) => offer.element === element))
        offers.push({ words: words(plain(element.textContent)), element, isTerm: false });
  const terms = new Map(
    own
      .filter((element) => element.matches('a.term'))
      .toReversed()
      .map((element) => [element.getAttribute('href'), element]),
  );
  for (const element of [...terms.values()].toReversed())
    offers.push({ words: plain(element.textContent), element, isTerm: true });
  return offers;
}
