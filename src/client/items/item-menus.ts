import { addressTarget } from '../address-target.ts';
import { wordsOf } from '../citation/words.ts';
import { isVisible } from '../is-visible.ts';
import { makeButton } from '../make.ts';
import '../term-notes.ts';
import { uniqueNames } from '../../text/unique-names.ts';

/** Where a browser knows no popovers, all links stay where they are, and the button of an item opens its citation. */
const hasMenus = 'popover' in HTMLElement.prototype;
/** Steps of the keys by which one goes from item to item. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
/** What the menu of an item or a change offers. */
const OFFERED = ':is(.document section:has(> .label), [data-change]) :is(a:not(details a), button, summary)';

/**
 * Gives every item and every change of the page a menu, and the citation of the whole its button. All items together are one stop of the
 * Tab key: the arrows lead from one to the next. Menu and citation are loaded with the first one that is opened. The buttons are made
 * here: without this script everything is a link.
 */
class CitationTool extends HTMLElement {
  readonly #buttons: HTMLButtonElement[] = [];
  #stop: HTMLButtonElement | undefined;

  connectedCallback(): void {
    const whole = document.querySelector('[data-cited]');
    whole?.querySelector('.label')?.append(makeButton('plain', 'コピーする', () => void this.open(whole)));
    const labels = [...document.querySelectorAll('.document section > .label, [data-change] > .label')];
    const names = uniqueNames(labels.map((label) => pathOf(label.parentElement)));
    if (hasMenus) for (const link of document.querySelectorAll<HTMLElement>(OFFERED)) link.tabIndex = -1;
    labels.forEach((label, at) => {
      this.#addButton(label, names[at] ?? '');
    });
    if (!hasMenus) return;
    this.#follow();
    addEventListener('hashchange', this.#follow);
    addEventListener('popstate', this.#follow);
    for (const kind of ['pointerdown', 'focusin'])
      document.addEventListener(kind, ({ target }) => {
        this.#stopAt(target);
      });
    document.addEventListener('change', this.#follow);
    document.addEventListener('keydown', this.#step);
  }

  #addButton(label: Element, name: string): void {
    const place = label.parentElement;
    if (place === null) return;
    if (!hasMenus) {
      label.append(makeButton('item-menu', '引用', () => void this.open(place), `「${name}」を引用する`));
      return;
    }
    const button = makeButton('item-menu', '⋯', () => void this.open(place, button), `「${name}」のメニュー`);
    button.ariaHasPopup = 'menu';
    button.tabIndex = -1;
    const origin = place.querySelector(':scope > * > a.origin');
    if (origin) origin.ariaLabel = `${origin.textContent.trim()}（${name}）`;
    label.querySelector('.here')?.remove();
    label.firstElementChild?.after(button);
    this.#buttons.push(button);
  }

  /** The stop is where the address points, or else where it was, unless that is hidden by now. */
  readonly #follow = (): void => {
    this.#stopAt(addressTarget(location.hash));
    if (this.#stop === undefined || !isVisible(this.#stop)) this.#stopAt(this.#buttons.find(isVisible) ?? null);
  };

  /** Makes the menu of what something belongs to the one that the Tab key comes to. */
  #stopAt(target: EventTarget | null): void {
    const button =
      target instanceof Element
        ? target.closest(':has(> .label > .item-menu)')?.querySelector<HTMLButtonElement>('.item-menu')
        : null;
    if (!button) return;
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = button;
    button.tabIndex = 0;
  }

  readonly #step = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const shown = this.#buttons.filter(isVisible);
    const at = shown.findIndex((button) => button === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    shown[Math.min(Math.max(at + step, 0), shown.length - 1)]?.focus();
  };

  /** Opens the menu of a place, or without its button the citation. */
  async open(place: Element, button?: HTMLButtonElement): Promise<void> {
    try {
      const { cite, openMenu } = await import('./menu.ts');
      await (button ? openMenu(this, place, button) : cite(this, place));
    } catch {
      const [dialog, status] = [this.querySelector('dialog'), this.querySelector('output')];
      if (status) status.textContent = '読み込めませんでした。通信の状態を確認して、もう一度お試しください。';
      dialog?.showModal();
    }
  }
}

/** Labels from an item up to its section, what tells most first: the nearest one, then the file that the section is about. */
function pathOf(place: HTMLElement | null | undefined): string[] {
  const labels: string[] = [];
  const files: string[] = [];
  for (let at = place; at; at = at.parentElement?.closest('section')) {
    const { file, change } = at.dataset;
    const label = at.querySelector(':scope > .label');
    if (label) labels.push(wordsOf(label));
    if (file !== undefined) files.push(file);
    if (change !== undefined) labels.push(`変更${change}`);
  }
  labels.splice(2, 0, ...files);
  return labels;
}

customElements.define('citation-tool', CitationTool);
