import type { CitationDialog } from '../citation/dialog.ts';
import { wordsOf } from '../citation/words.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { offersIn, type Offer } from './offers.ts';

let panel: { element: HTMLElement; menu: HTMLElement; status: HTMLElement } | null = null;
/** Whose button opened it last. */
let opener: HTMLButtonElement | null = null;

/** What opens citations, and says so where it cannot. */
type CitationTool = HTMLElement & { open: (place: Element) => Promise<void> };
let citations: CitationDialog | null = null;

/** Shows the citation of an item, a change or the whole in the dialog of the tool. Rejects where what makes it cannot be loaded. */
export async function cite(tool: HTMLElement, place: Element): Promise<void> {
  const dialog = tool.querySelector('dialog');
  if (dialog === null) return;
  const { CitationDialog: Dialog } = await import('../citation/dialog.ts');
  citations ??= new Dialog(tool, dialog);
  citations.open(place);
}

/** Opens the menu of an item or a change; the keys are those of menus everywhere. */
export function openMenu(tool: CitationTool, place: Element, button: HTMLButtonElement): void {
  panel ??= makePanel();
  const { element, menu, status } = panel;
  status.textContent = '';
  menu.setAttribute('aria-label', button.ariaLabel ?? '');
  const label = place.querySelector(':scope > .label');
  const close = (): void => element.hidePopover();
  const copy = makeButton('', 'この項目へのリンクをコピー', () => void copyLink(place.id, status));
  if (place.hasAttribute('data-change')) copy.textContent = 'この変更へのリンクをコピー';
  const quote = makeButton('', '引用', () => {
    close();
    void tool.open(place);
  });
  const offers = offersIn(place);
  const terms = offers.filter(({ isTerm }) => isTerm).map((offer) => rowFor(offer, close));
  const caption = make('p', 'soft', '用語の説明');
  caption.id = 'item-menu-terms';
  const group = make('div', '', caption, ...terms);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-labelledby', caption.id);
  menu.replaceChildren(
    copy,
    quote,
    ...offers.filter(({ isTerm }) => !isTerm).map((offer) => rowFor(offer, close)),
    ...(terms.length > 0 ? [group] : []),
  );
  for (const row of rowsOf(menu)) {
    row.setAttribute('role', 'menuitem');
    row.tabIndex = -1;
  }
  const title = element.querySelector('.item-menu-title');
  if (title) title.textContent = label === null ? '' : wordsOf(label);
  opener = button;
  // What is above the button gets its height now (lay-out-parts.ts): else it would push the open menu out of the window.
  dispatchEvent(new Event('scroll'));
  button.scrollIntoView({ block: 'nearest' });
  // Closing gives the focus back to where it was, which not every browser moves by a click.
  button.focus();
  element.showPopover({ source: button });
  button.ariaExpanded = 'true';
  rowsOf(menu)[0]?.focus();
}

const rowsOf = (menu: HTMLElement): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('a, button')];

function makePanel(): NonNullable<typeof panel> {
  const [title, menu, status] = [make('p', 'item-menu-title soft'), make('div', ''), make('p', 'item-menu-status')];
  menu.setAttribute('role', 'menu');
  title.ariaHidden = 'true';
  status.setAttribute('role', 'status');
  const element = make('div', 'item-menu-panel', title, menu, status);
  element.popover = 'auto';
  element.addEventListener('keydown', (event) => {
    followKey(event, element, menu);
  });
  element.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed' && opener) opener.ariaExpanded = 'false';
  });
  document.body.append(element);
  return { element, menu, status };
}

/** Keys of a menu: arrows go round, Home and End; Tab leaves it. */
function followKey(event: KeyboardEvent, element: HTMLElement, menu: HTMLElement): void {
  const rows = rowsOf(menu);
  const at = rows.findIndex((row) => row === document.activeElement);
  const { key } = event;
  if (key === 'Tab') {
    // The focus is at the button again, from where the key goes on.
    element.hidePopover();
    return;
  }
  const next =
    key === 'ArrowDown'
      ? rows[(at + 1) % rows.length]
      : key === 'ArrowUp'
        ? rows.at(at <= 0 ? -1 : at - 1)
        : key === 'Home'
          ? rows[0]
          : key === 'End'
            ? rows.at(-1)
            : undefined;
  if (key === ' ' && document.activeElement instanceof HTMLAnchorElement) document.activeElement.click();
  else if (next === undefined) return;
  event.preventDefault();
  next?.focus();
}

/** A line of the menu: links stay links, everything else is opened where it stands. */
function rowFor({ words, element, isTerm }: Offer, close: () => void): HTMLElement {
  if (element instanceof HTMLAnchorElement && !isTerm && !element.matches('.tip > a')) {
    const link = makeLink(element.href, words);
    if (element.download !== '' || element.hasAttribute('download')) link.download = element.download;
    link.addEventListener('click', close);
    return link;
  }
  return makeButton('', words, () => {
    close();
    element.focus();
    if (element.matches('.folded > *')) toggleFolds(element);
    else if (element.parentElement instanceof HTMLDetailsElement) element.parentElement.open = true;
    else if (!element.matches('.tip > a')) element.click();
  });
}

/** Opens all unchanged stretches of a change, or closes them where all are open. */
function toggleFolds(element: HTMLElement): void {
  const folds = [...(element.closest('[data-diff]')?.querySelectorAll<HTMLDetailsElement>('.folded') ?? [])];
  const open = !folds.every((fold) => fold.open);
  for (const fold of folds) fold.open = open;
}

async function copyLink(id: string, status: HTMLElement): Promise<void> {
  const address = new URL(location.href);
  address.hash = id;
  try {
    await navigator.clipboard.writeText(address.href);
    status.textContent = 'リンクをコピーしました。';
  } catch {
    status.textContent = address.href;
    getSelection()?.selectAllChildren(status);
  }
}
