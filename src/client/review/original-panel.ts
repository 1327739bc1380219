import type { Origin, OriginSpan, PageSize } from '../../assessment/origin.ts';
import type { OriginalView } from '../../review/protocol.ts';
import { make } from '../make.ts';
import { loadRows, pictureOf, ReviewError } from './api.ts';
import { makeButton } from './button.ts';

/** Pixels that a picture is wide: twice the width of the panel on a wide screen, so that small letters stay sharp when enlarged. */
const WIDTH = 1500;
/** Pages of one item that are shown below each other. */
const MOST_PAGES = 4;
/** Points around the box that stay in sight. */
const MARGIN = 12;
/** How many times larger than the width of the panel a page can be. */
const ZOOM = { smallest: 1, largest: 3, step: 0.25, fit: 1.6 };

type Boxed = Extract<Origin, { page: number }>;

/** The original beside the step: the page with the box of the item, or the rows around it. */
export class OriginalPanel {
  readonly element = make('section', 'original');
  readonly #body = make('div', 'original-body');
  readonly #caption = make('p', 'original-caption');
  readonly #tools = make('div', 'original-tools');
  readonly #id: string;
  #view: OriginalView;
  #shown = '';
  #zoom: number = ZOOM.smallest;
  #page = 1;

  constructor(id: string, view: OriginalView) {
    this.#id = id;
    this.#view = view;
    this.element.setAttribute('aria-label', '原本');
    this.#body.tabIndex = 0;
    this.#body.setAttribute('role', 'group');
    this.#body.setAttribute('aria-label', '原本の表示。矢印キーで動かせます');
    this.element.append(make('div', 'original-head', this.#caption, this.#tools), this.#body);
    if (view.kind === 'pages') this.#addTools();
  }

  /** Shows where something is printed; null: nothing is known of it. `words` are marked there, where the original is a text. */
  async show(place: OriginSpan | null, words = ''): Promise<void> {
    const key = JSON.stringify([place, words]);
    if (key === this.#shown) return;
    this.#shown = key;
    if (this.#view.kind === 'none') {
      this.#caption.textContent = '原本';
      this.#body.replaceChildren(make('p', 'no-original', this.#view.why));
    } else if (this.#view.kind === 'pages') this.#showPages(this.#view, place);
    else await this.#showRows(this.#view.file, place, { key, words });
  }

  /** Makes the page larger or smaller by a step. */
  zoom(by: 1 | -1): void {
    this.#setZoom(this.#zoom + by * ZOOM.step);
    this.#scrollToBox();
  }

  /** Turns to another page, with no box. */
  turn(by: 1 | -1): void {
    if (this.#view.kind !== 'pages') return;
    const page = this.#page + by;
    if (this.#view.pages[page - 1] === undefined) return;
    this.#shown = '';
    this.#showSheets(this.#view, [page], []);
  }

  #addTools(): void {
    this.#tools.append(
      makeButton({ words: '前のページ', key: '[', onPress: () => this.turn(-1), className: 'small' }),
      makeButton({ words: '次のページ', key: ']', onPress: () => this.turn(1), className: 'small' }),
      makeButton({ words: '拡大', key: '+', onPress: () => this.zoom(1), className: 'small' }),
      makeButton({ words: '縮小', key: '-', onPress: () => this.zoom(-1), className: 'small' }),
    );
  }

  #showPages(view: OriginalView & { kind: 'pages' }, place: OriginSpan | null): void {
    const boxes = place === null ? [] : [place, ...(place.more ?? [])].filter((part): part is Boxed => 'page' in part);
    const pages = [...new Set(boxes.map(({ page }) => page))].sort((a, b) => a - b).slice(0, MOST_PAGES);
    this.#showSheets(view, pages.length === 0 ? [this.#page] : pages, boxes);
    const [first] = boxes;
    const size = first === undefined ? undefined : view.pages[first.page - 1];
    if (first === undefined || size === undefined) return;
    const width = first.box[2] - first.box[0] + 2 * MARGIN;
    this.#setZoom(Math.min(size.width / width, ZOOM.fit));
    this.#scrollToBox();
  }

  #showSheets(view: OriginalView & { kind: 'pages' }, pages: readonly number[], boxes: readonly Boxed[]): void {
    const [first = 1] = pages;
    this.#page = first;
    const last = pages.at(-1) ?? first;
    this.#caption.textContent = `原本 ${first === last ? first : `${first}～${last}`} / ${view.pages.length}ページ`;
    const sheets = pages.flatMap((page) => {
      const size = view.pages[page - 1];
      return size === undefined ? [] : [makeSheet(pictureOf(this.#id, page, WIDTH), page, size, boxes)];
    });
    this.#empty();
    this.#body.append(...sheets);
    this.#setZoom(this.#zoom);
    if (boxes.length === 0) this.#body.scrollTo({ top: 0, left: 0 });
  }

  async #showRows(
    file: string,
    place: OriginSpan | null,
    { key, words }: { key: string; words: string },
  ): Promise<void> {
    this.#caption.textContent = `原本 ${file}`;
    if (place === null) {
      this.#body.replaceChildren(make('p', 'no-original', '原本のどこにあるか記録されていません。'));
      return;
    }
    try {
      const rows = await loadRows(this.#id, place);
      if (this.#shown !== key) return;
      const list = make('ol', 'rows');
      for (const { name, cells, isHit } of rows) {
        const row = make(
          'li',
          isHit ? 'hit' : '',
          make('span', 'row-name', name),
          ...cells.map((cell) => make('span', 'cell', ...(isHit ? markWords(cell, words) : [cell]))),
        );
        if (isHit) row.append(make('span', 'hidden-words', '（この項目の記載）'));
        list.append(row);
      }
      const nothing = make('p', 'no-original', '原本にこの場所が見つかりません。');
      this.#body.replaceChildren(rows.length === 0 ? nothing : list);
      this.#scrollTo(list.querySelector('.hit mark') ?? list.querySelector('.hit'));
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      this.#body.replaceChildren(make('p', 'no-original', error.message));
    }
  }

  /** Takes everything out; pictures that are not there yet are not waited for. */
  #empty(): void {
    for (const picture of this.#body.querySelectorAll('img')) picture.removeAttribute('src');
    this.#body.replaceChildren();
  }

  #setZoom(zoom: number): void {
    this.#zoom = Math.min(Math.max(zoom, ZOOM.smallest), ZOOM.largest);
    for (const sheet of this.#body.querySelectorAll<HTMLElement>('.sheet')) sheet.style.width = `${this.#zoom * 100}%`;
  }

  #scrollToBox(): void {
    this.#scrollTo(this.#body.querySelector('.hit-box'));
  }

  /** Brings an element into sight within the panel; the page itself stays where it is. */
  #scrollTo(box: Element | null): void {
    if (box === null) return;
    const panel = this.#body.getBoundingClientRect();
    const { left, top, width, height } = box.getBoundingClientRect();
    const spare = Math.max(panel.height - height, 0);
    this.#body.scrollBy({
      left: left - panel.left - Math.max(panel.width - width, 0) / 2,
      top: top - panel.top - Math.min(spare / 2, panel.height / 3),
      behavior: 'instant',
    });
  }
}

/** A text with its first place of some words marked; brackets are printed in either width. */
function markWords(text: string, words: string): (Node | string)[] {
  const narrow = (some: string): string => some.replaceAll('（', '(').replaceAll('）', ')');
  const at = words === '' ? -1 : narrow(text).indexOf(narrow(words));
  if (at < 0) return [text];
  const end = at + words.length;
  return [text.slice(0, at), make('mark', '', text.slice(at, end)), text.slice(end)];
}

const SVG = 'http://www.w3.org/2000/svg';

/** A page with the boxes that are on it; it has its room before the picture is there. */
function makeSheet(address: string, page: number, { width, height }: PageSize, boxes: readonly Boxed[]): HTMLElement {
  const picture = make('img');
  picture.src = address;
  picture.alt = `原本の${page}ページの画像`;
  picture.width = Math.round(width);
  picture.height = Math.round(height);
  const overlay = document.createElementNS(SVG, 'svg');
  overlay.setAttribute('viewBox', `0 0 ${width} ${height}`);
  overlay.setAttribute('aria-hidden', 'true');
  for (const { box } of boxes.filter((each) => each.page === page)) {
    const [left, top, right, bottom] = box;
    const rectangle = document.createElementNS(SVG, 'rect');
    const place = { x: left - 2, y: top - 2, width: right - left + 4, height: bottom - top + 4, rx: 2 };
    for (const [name, value] of Object.entries(place)) rectangle.setAttribute(name, String(value));
    rectangle.setAttribute('class', 'hit-box');
    overlay.append(rectangle);
  }
  const sheet = make('div', 'sheet is-loading', picture);
  sheet.append(overlay);
  picture.addEventListener('load', () => sheet.classList.remove('is-loading'));
  picture.addEventListener('error', () => sheet.classList.replace('is-loading', 'failed'));
  return sheet;
}
