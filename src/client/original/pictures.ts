import type { Box } from '../../assessment/origin.ts';
import type { OriginalBoxes } from '../../workspace/original-boxes.ts';
import { memoizeRecent } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';
import { make } from '../make.ts';

/** What is shown of a page around a box, in PDF points: two lines above and below, and never less than an inch and a half. */
const AROUND = 24;
const LEAST = 108;
/** To the left and right of a box where room is short, and the least share of the width of the page. */
const BESIDE = 12;
const NARROWEST = 0.5;

/** Adds to each item of the page where it is printed, once; the pictures are loaded when they come near. Rejects where that fails. */
export const addPictures = memoizeRecent(1, async (boxes: string): Promise<void> => {
  const found = await loadJson<OriginalBoxes>(boxes);
  const folder = boxes.replace(/[^/]+$/u, '');
  for (const item of document.querySelectorAll<HTMLElement>('[data-item]')) addTo(item, found, folder);
});

function addTo(item: HTMLElement, { pages, items }: OriginalBoxes, folder: string): void {
  const places = items[item.dataset['item'] ?? ''] ?? [];
  if (places.length === 0) return;
  const cuttings = places.map(({ page, boxes }) => {
    const size = pages[page];
    return size === undefined
      ? make('p', 'soft', `原本${page}ページの画像はありません。`)
      : cutting(`${folder}${page}.webp`, page, boxes, size);
  });
  const figure = make('figure', 'original', ...cuttings);
  const label = item.querySelector(':scope > .label');
  if (label) label.after(figure);
  else item.prepend(figure);
}

/** Hands numbers to the style sheet, which turns them into sizes for the room there is. */
function setNumbers(element: HTMLElement, numbers: Record<string, number>): void {
  for (const [name, number] of Object.entries(numbers)) element.style.setProperty(`--${name}`, String(number));
}

/** The part of a page around boxes, with the boxes outlined: as wide as the page, or only as the boxes where room is short. */
function cutting(source: string, page: number, boxes: readonly Box[], [width, height]: [number, number]): HTMLElement {
  const [left, top, right, bottom] = around(boxes);
  const upper = Math.max(0, Math.min(top - AROUND, (top + bottom - LEAST) / 2));
  const lower = Math.min(height, Math.max(bottom + AROUND, upper + LEAST));
  const end = Math.min(width, right + BESIDE);
  const begin = Math.max(0, Math.min(left - BESIDE, end - width * NARROWEST));
  const picture = make('img');
  picture.alt = `原本${page}ページ`;
  // Before `src`: what is far away is not loaded.
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.width = width;
  picture.height = height;
  picture.src = source;
  const frames = boxes.map(([x, y, x2, y2]) => {
    const frame = make('span', 'original-box');
    setNumbers(frame, { x, y: y - upper, w: x2 - x, h: y2 - y });
    return frame;
  });
  const part = make('div', 'original-part', picture, ...frames);
  setNumbers(part, { page: width, top: upper, tall: Math.max(1, lower - upper), begin, across: end - begin });
  return part;
}

/** The smallest box that holds all of some. */
function around(boxes: readonly Box[]): Box {
  const side = (at: 0 | 1 | 2 | 3): number[] => boxes.map((box) => box[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
