/** The difference in one text, as the page was delivered, by the element that shows it. */
const inline = new WeakMap<Element, Element>();

/** A copy of a difference for one side: without what only the other side has. */
function sideOf(both: Element, drop: 'del' | 'ins', name: string): Element {
  const side = both.cloneNode(true) as Element;
  side.className = `printed ${name}`;
  for (const part of side.querySelectorAll(drop)) part.remove();
  return side;
}

/** A folded stretch that is opened on one side is opened on the other. */
function openTogether(left: Element, right: Element): void {
  const [ours, theirs] = [left, right].map((side) => [...side.querySelectorAll('details')]);
  ours?.forEach((details, at) => {
    const twin = theirs?.[at];
    if (!twin) return;
    details.addEventListener('toggle', () => {
      twin.open = details.open;
    });
    twin.addEventListener('toggle', () => {
      details.open = twin.open;
    });
  });
}

/** Shows every difference of the page with the text before beside the text after, or both in one text. */
export function showSideBySide(side: boolean): void {
  document.documentElement.dataset['diffs'] = side ? 'side' : 'inline';
  for (const diff of document.querySelectorAll('[data-diff][data-look="changed"]')) {
    const both = inline.get(diff) ?? diff.querySelector('.side-both');
    if (!both) continue;
    inline.set(diff, both);
    if (!side) {
      if (both.parentElement !== diff) diff.replaceChildren(both);
    } else if (both.parentElement === diff) {
      const [left, right] = [sideOf(both, 'ins', 'side-before'), sideOf(both, 'del', 'side-after')];
      openTogether(left, right);
      diff.replaceChildren(left, right);
    }
  }
}

// Paper has no folds.
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details.folded')) details.open = true;
});
