import { isVisible } from './is-visible.ts';

/**
 * Many links side by side are few stops of the Tab key: below `[data-arrows="rows"]` one of each row, below `[data-arrows="all"]` one of all
 * rows together. The arrows lead from there to the next link of the row, and to the next row. What is clicked, heard in a list of links, or
 * read without scripts stays as it is. Rows are those of a table, or `[data-row-of-links]`; they may change at any time, for they are
 * looked at when the key is pressed.
 */
const ROOT = '[data-arrows]';
const ROW = ':is(tbody > tr, [data-row-of-links])';
/** What the Tab key comes to in a row; what a fold holds is reached behind its summary. */
const LINK = ':is(a[href], button, summary):not(details > :not(summary) *)';

/** By row or root: the link that had the focus last. */
const last = new WeakMap<Element, HTMLElement>();

const linksIn = (group: Element): HTMLElement[] => [...group.querySelectorAll<HTMLElement>(LINK)];

function groupOf(link: Element): Element | null {
  const root = link.closest<HTMLElement>(ROOT);
  return root?.dataset['arrows'] === 'rows' ? link.closest(ROW) : root;
}

/** Leaves one link of each group to the Tab key. */
function chooseStops(): void {
  for (const root of document.querySelectorAll<HTMLElement>(ROOT))
    for (const group of root.dataset['arrows'] === 'rows' ? root.querySelectorAll(ROW) : [root]) {
      const links = linksIn(group);
      const known = last.get(group);
      const stop = known !== undefined && links.includes(known) && isVisible(known) ? known : links.find(isVisible);
      for (const link of links)
        if (link === stop) link.removeAttribute('tabindex');
        else link.tabIndex = -1;
    }
}

/** Where a key leads from a link: undefined at an end, null where the key is left to the browser. */
function nextLink(key: string, link: HTMLElement, row: Element): HTMLElement | null | undefined {
  const own = linksIn(row).filter(isVisible);
  const at = own.indexOf(link);
  switch (key) {
    case 'ArrowRight':
      return own[at + 1];
    case 'ArrowLeft':
      return own[at - 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
    case 'ArrowUp':
      return inNextRow(link, row, key === 'ArrowDown' ? 1 : -1);
    default:
      return null;
  }
}

/** In the same column, where that has a link. */
function inNextRow(link: HTMLElement, row: Element, step: 1 | -1): HTMLElement | undefined {
  const rows = [...(link.closest(ROOT)?.querySelectorAll(ROW) ?? [])];
  const columnOf = (one: Element): number => one.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;
  for (let at = rows.indexOf(row) + step; ; at += step) {
    const next = rows[at];
    if (next === undefined) return undefined;
    const links = linksIn(next).filter(isVisible);
    if (links.length > 0) return links.find((one) => columnOf(one) === columnOf(link)) ?? links[0];
  }
}

document.addEventListener('focusin', ({ target }) => {
  const link = (target as Element).closest<HTMLElement>(LINK);
  const group = link && groupOf(link);
  if (link && group) last.set(group, link);
});

document.addEventListener('keydown', (event) => {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'Tab') {
    chooseStops();
    return;
  }
  const link = target instanceof Element ? target.closest<HTMLElement>(LINK) : null;
  const row = link?.closest(ROW);
  if (!link || !row?.closest(ROOT) || altKey || ctrlKey || metaKey || shiftKey) return;
  const next = nextLink(key, link, row);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
});
