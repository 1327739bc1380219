import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OriginSpan } from '../../assessment/origin.ts';
import { pagesOf } from '../../assessment/origin-words.ts';
import { digestOf } from '../../text/digest.ts';
import { toOriginalBoxes } from '../../workspace/original-boxes.ts';
import { boxesPath, isPdf, originalPath, picturePath } from '../../workspace/original-paths.ts';
import type { IndexRow, PublishedOriginal, StoredAssessment } from '../../workspace/stored.ts';
import { writeText, type ExportRun } from './export-run.ts';
import { openPictureCache, type PageWanted, type PictureCache } from './pictures.ts';
import type { Bilingual } from '../../text/bilingual.ts';

export interface OriginalsRequest {
  run: ExportRun;
  /** Root of the project and folder of the content, absolute. */
  root: string;
  content: string;
  /** Is told of each page that has no picture, in a whole sentence. */
  onFault: (message: Bilingual) => void;
  /** Is told after each assessment. */
  onWritten?: () => void;
}

/** How much of the site it is. */
export interface WrittenOriginals {
  files: number;
  pictures: number;
  /** Of the pictures those that were not known before. */
  drawn: number;
}

/** Of an original the files beside it, with what they are made from; only where each of its pages has a picture. */
const KIND = 'original';
interface Beside {
  pictures: { path: string; inputs: string }[];
  boxes: { path: string; inputs: string };
}

/** Writes /originals/: each original that the portal publishes, and of a PDF the pictures of its pages and where items stand on them. */
export async function writeOriginals(request: OriginalsRequest): Promise<WrittenOriginals> {
  const { run, content } = request;
  const written: WrittenOriginals = { files: 0, pictures: 0, drawn: 0 };
  let cache: PictureCache | null = null;
  for (const row of run.source.rows) {
    const { id, original } = row;
    written.files += await copyEarlier(request, id, original);
    if (original === null) continue;
    await copy(run, join(content, original.path), toPath(originalPath(id, original)), original.sha256);
    written.files += 1;
    if (isPdf(original)) {
      cache ??= openPictureCache(request.root);
      const { pictures, drawn } = await writePictures(request, row, original, cache);
      written.pictures += pictures;
      written.drawn += drawn;
    }
    request.onWritten?.();
  }
  return written;
}

/** The originals of earlier editions, as they are; one that has the name of the newest one's is that. Gives how many there are. */
async function copyEarlier(
  { run, content }: OriginalsRequest,
  id: string,
  newest: PublishedOriginal | null,
): Promise<number> {
  const written = new Set([newest?.name]);
  for (const { original } of run.source.editions(id)) {
    if (original === null || written.has(original.name)) continue;
    written.add(original.name);
    await copy(run, join(content, original.path), toPath(originalPath(id, original)), original.sha256);
  }
  return written.size - 1;
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
  { run, content, onFault }: OriginalsRequest,
  { id }: IndexRow,
  original: PublishedOriginal,
  cache: PictureCache,
): Promise<{ pictures: number; drawn: number }> {
  const { outputs, pieces, source } = run;
  const inputs = digestOf(source.digest(id), original.path, original.sha256, cache.code);
  if (pieces.digest(KIND, id, inputs) !== null) {
    const known = JSON.parse(pieces.read(KIND, id).toString()) as Beside | null;
    if (known === null) return { pictures: 0, drawn: 0 };
    const kept = [...known.pictures, known.boxes].map((file) => outputs.keep(file.path, file.inputs));
    if (kept.every(Boolean)) return { pictures: known.pictures.length, drawn: 0 };
  }
  const stored = await source.load(id);
  const pages = pagesWanted(stored);
  if (pages.length === 0) {
    pieces.put(KIND, id, inputs, JSON.stringify(null));
    return { pictures: 0, drawn: 0 };
  }
  const { pictures, drawn, undrawn } = await cache.draw(join(content, original.path), original.sha256, pages);
  for (const { page, fault } of undrawn)
    onFault({
      ja: `${original.path}：${page}ページを画像にできなかったため、項目の横に表示しません（${fault}）。`,
      en: `${original.path}: page ${page} has no picture beside its items, because it could not be drawn: ${fault}.`,
    });
  const files: Beside['pictures'] = [];
  for (const { page, size } of pages) {
    const picture = pictures.get(page);
    if (picture === undefined) continue;
    const file = {
      path: toPath(picturePath(id, original, page)),
      inputs: digestOf(original.sha256, cache.code, JSON.stringify({ page, size })),
    };
    await copy(run, picture, file.path, file.inputs);
    files.push(file);
  }
  const shown = new Map(pages.filter(({ page }) => pictures.has(page)).map(({ page, size }) => [page, size]));
  const boxes = `${JSON.stringify(toOriginalBoxes(originsOfItems(stored), shown))}\n`;
  const path = toPath(boxesPath(id, original));
  writeText(outputs, path, boxes);
  const beside: Beside = { pictures: files, boxes: { path, inputs: digestOf(boxes) } };
  // Pages that could not be drawn are tried, and told, again.
  if (undrawn.length === 0) pieces.put(KIND, id, inputs, JSON.stringify(beside));
  return { pictures: pictures.size, drawn };
}

/** The file of the site at an address. */
const toPath = (address: string): string => address.slice(1).split('/').map(decodeURIComponent).join('/');

async function copy({ outputs }: ExportRun, from: string, path: string, inputs: string): Promise<void> {
  if (!outputs.keep(path, inputs)) await outputs.make(path, inputs, (file) => copyFileSync(from, file));
}
