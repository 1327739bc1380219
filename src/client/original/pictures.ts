import type { Box } from '../../assessment/origin.ts';
import type { OriginalBoxes } from '../../corpus/original-boxes.ts';
import { make } from '../make.ts';

/** What is shown of a page around a box, in PDF points: two lines above and below, and never less than an inch and a half. */
const AROUND = 24;
const LEAST = 108;

let added: Promise<void> | null = null;

/** Adds to each item of the page where it is printed, once; the pictures are loaded when they come near. Rejects where that fails. */
export function addPictures(boxes: string): Promise<void> {
  added ??= load(boxes).then(
    (found) => {
      const folder = boxes.replace(/[^/]+$/u, '');
      for (const item of document.querySelectorAll<HTMLElement>('[data-item]')) addTo(item, found, folder);
    },
    (error: unknown) => {
      added = null;
      throw error;
    },
  );
  return added;
}

async function load(address: string): Promise<OriginalBoxes> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as OriginalBoxes;
}

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

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The part of a page around boxes, as wide as the page, with the boxes outlined. */
function cutting(source: string, page: number, boxes: readonly Box[], [width, height]: [number, number]): HTMLElement {
  const first = Math.min(...boxes.map(([, top]) => top));
  const last = Math.max(...boxes.map(([, , , bottom]) => bottom));
  const around = Math.max(AROUND, (LEAST - (last - first)) / 2);
  const [top, bottom] = [Math.max(0, first - around), Math.min(height, last + around)];
  const tall = Math.max(1, bottom - top);
  const picture = make('img');
  picture.alt = `原本${page}ページ`;
  // Before `src`: what is far away is not loaded.
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.width = width;
  picture.height = height;
  picture.src = source;
  // In per cent of the part's width, as margins are.
  picture.style.marginBlockStart = percent(-top / width);
  const frames = boxes.map((box) => {
    const frame = make('span', 'original-box');
    Object.assign(frame.style, {
      left: percent(box[0] / width),
      top: percent((box[1] - top) / tall),
      width: percent((box[2] - box[0]) / width),
      height: percent((box[3] - box[1]) / tall),
    });
    return frame;
  });
  const part = make('div', 'original-part', picture, ...frames);
  part.style.aspectRatio = `${width} / ${tall}`;
  return part;
}
