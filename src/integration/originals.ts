import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OriginSpan } from '../assessment/origin.ts';
import { pagesOf } from '../assessment/origin-words.ts';
import { toOriginalBoxes } from '../workspace/original-boxes.ts';
import { boxesPath, isPdf, originalPath, picturePath } from '../workspace/original-paths.ts';
import type { PublishedOriginal, StoredAssessment } from '../workspace/stored.ts';
import { openPictureCache, type PageWanted, type PictureCache } from './pictures.ts';

export interface OriginalsRequest {
  /** Those whose original is published; one is held at a time. */
  assessments: AsyncIterable<StoredAssessment>;
  /** Root of the project and folder of the content, absolute. */
  root: string;
  content: string;
  /** Folder of the site. */
  out: string;
  /** Is told of each page that has no picture, in a whole sentence. */
  onFault: (message: string) => void;
  /** Is told after each assessment. */
  onWritten?: () => void;
}

/** How much was written. */
export interface WrittenOriginals {
  files: number;
  pictures: number;
  /** Of the pictures those that were not known before. */
  drawn: number;
}

/** Writes /originals/: each original that the portal publishes, and of a PDF the pictures of its pages and where items stand on them. */
export async function writeOriginals(request: OriginalsRequest): Promise<WrittenOriginals> {
  const written: WrittenOriginals = { files: 0, pictures: 0, drawn: 0 };
  let cache: PictureCache | null = null;
  for await (const stored of request.assessments) {
    const { id, original } = stored;
    if (original === null) continue;
    copy(join(request.content, original.path), fileAt(request.out, originalPath(id, original)));
    written.files += 1;
    const pages = isPdf(original) ? pagesWanted(stored) : [];
    if (pages.length > 0) {
      cache ??= openPictureCache(request.root);
      const { pictures, drawn } = await writePictures(request, stored, original, pages, cache);
      written.pictures += pictures;
      written.drawn += drawn;
    }
    request.onWritten?.();
  }
  return written;
}

/** The pages on which items are printed, as far as the record knows their size. */
function pagesWanted(stored: StoredAssessment): PageWanted[] {
  const { provenance } = stored;
  const numbers = new Set(Object.values(originsOfItems(stored)).flatMap(pagesOf));
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((page) => {
      const size = provenance?.pages?.[page - 1];
      return size === undefined ? [] : [{ page, size }];
    });
}

/** Of entries with a value: headings that only group have a place too, and no picture. */
function originsOfItems({ assessment, provenance }: StoredAssessment): Record<string, OriginSpan> {
  const items = assessment.entries.filter(({ value }) => value !== null).map(({ key }) => key);
  return Object.fromEntries(
    items.flatMap((key) => {
      const origin = provenance?.origins?.[key];
      return origin === undefined ? [] : [[key, origin]];
    }),
  );
}

async function writePictures(
  { content, out, onFault }: OriginalsRequest,
  stored: StoredAssessment,
  original: PublishedOriginal,
  pages: readonly PageWanted[],
  cache: PictureCache,
): Promise<{ pictures: number; drawn: number }> {
  const { id } = stored;
  const { pictures, drawn, undrawn } = await cache.draw(join(content, original.path), original.sha256, pages);
  for (const { page, fault } of undrawn)
    onFault(`${original.path}: page ${page} has no picture beside its items, because it could not be drawn: ${fault}.`);
  for (const [page, picture] of pictures) copy(picture, fileAt(out, picturePath(id, original, page)));
  const shown = new Map(pages.filter(({ page }) => pictures.has(page)).map(({ page, size }) => [page, size]));
  const boxes = fileAt(out, boxesPath(id, original));
  mkdirSync(dirname(boxes), { recursive: true });
  writeFileSync(boxes, `${JSON.stringify(toOriginalBoxes(originsOfItems(stored), shown))}\n`);
  return { pictures: pictures.size, drawn };
}

/** The file of the site at an address. */
const fileAt = (out: string, address: string): string => join(out, ...address.split('/').map(decodeURIComponent));

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
