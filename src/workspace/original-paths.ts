import type { PublishedOriginal } from './stored.ts';

/** Addresses of an original that the portal publishes, below the base of the site. */

/** The file: `/originals/992011-12/2025-03-31.pdf`. */
export const originalPath = (id: string, { name }: PublishedOriginal): string =>
  `/originals/${id}/${encodeURIComponent(name)}`;

/** The folder of what is shown beside the items, by the name of the file without its ending. */
const folderPath = (id: string, { name }: PublishedOriginal): string =>
  `/originals/${id}/${encodeURIComponent(name.replace(/\.[^.]+$/u, ''))}`;

/** Where the items are printed: `/originals/992011-12/2025-03-31/boxes.json`. */
export const boxesPath = (id: string, original: PublishedOriginal): string => `${folderPath(id, original)}/boxes.json`;

/** The picture of a page: `/originals/992011-12/2025-03-31/12.webp`. */
export const picturePath = (id: string, original: PublishedOriginal, page: number): string =>
  `${folderPath(id, original)}/${page}.webp`;

export const isPdf = ({ name }: PublishedOriginal): boolean => name.endsWith('.pdf');
