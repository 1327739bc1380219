import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawPages, type DrawJob } from '../../originals/draw-pages.ts';
import { Refused } from '../refused.ts';

/** Pages that are drawn ahead: who confirms page after page does not wait. */
const AHEAD = 3;
/** Pages that wait at most because they were asked for: who skips through the document is shown where they arrive. */
const MOST_WAITING = 4;

/** A page that is asked for. */
interface DrawRequest {
  job: DrawJob;
  /** true: it is there; false: it could not be drawn, or nobody waits for it any more. */
  end: (isDrawn: boolean) => void;
}

/** Pictures of the pages of one PDF: each drawn once, the one that was asked for last first, one process at a time. */
class FilePictures {
  readonly #file: string;
  readonly #folder: string;
  readonly #width: number;
  /** By page; a page that could not be drawn is gone, so that it can be asked for again. */
  readonly #drawing = new Map<number, Promise<string | null>>();
  readonly #asked: DrawRequest[] = [];
  readonly #ahead: DrawRequest[] = [];
  #isRunning = false;

  constructor(file: string, folder: string, width: number) {
    this.#file = file;
    this.#folder = folder;
    this.#width = width;
  }

  /** Path of the picture of a page; null where it could not be drawn. The pages after it follow when nothing else is asked. */
  get(page: number, pages: number): Promise<string | null> {
    // First: the page itself may be among those that were to follow.
    for (const order of this.#ahead.splice(0)) order.end(false);
    const found = this.#order(page, this.#asked);
    if (this.#asked.length > MOST_WAITING) this.#asked.shift()?.end(false);
    for (let next = page + 1; next <= Math.min(page + AHEAD, pages); next += 1) void this.#order(next, this.#ahead);
    if (!this.#isRunning) void this.#run();
    return found;
  }

  /** Whoever waits is told that there will be no picture; the page that is being drawn is the last. */
  stop(): void {
    for (const request of [...this.#asked.splice(0), ...this.#ahead.splice(0)]) request.end(false);
  }

  #order(page: number, queue: DrawRequest[]): Promise<string | null> {
    const pending = this.#drawing.get(page);
    if (pending !== undefined) return pending;
    const target = join(this.#folder, `${page}-${this.#width}.webp`);
    const drawing = new Promise<string | null>((resolve) => {
      const end = (isDrawn: boolean): void => {
        if (!isDrawn) this.#drawing.delete(page);
        resolve(isDrawn ? target : null);
      };
      queue.push({ job: { page, width: this.#width, target }, end });
    });
    this.#drawing.set(page, drawing);
    return drawing;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const orders = new Map<DrawJob, DrawRequest>();
    const next = (): DrawRequest | undefined => this.#asked.pop() ?? this.#ahead.shift();
    function* jobs(): Generator<DrawJob> {
      for (let order = next(); order !== undefined; order = next()) {
        orders.set(order.job, order);
        yield order.job;
      }
    }
    await drawPages(this.#file, jobs(), undefined, (job, fault) => orders.get(job)?.end(fault === null));
    this.#isRunning = false;
    // What was asked for while the process ended.
    if (this.#asked.length + this.#ahead.length > 0) void this.#run();
  }
}

/** Pictures of the pages of PDFs, kept in a folder of this process. */
export class PageDrawer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hyokasho-review-'));
  readonly #files = new Map<string, FilePictures>();
  #isClosed = false;

  /** A page of a PDF of so many pages, as WebP, `width` pixels wide. Throws a Refused where it cannot be drawn. */
  async draw(file: string, page: number, pages: number, width: number): Promise<Uint8Array> {
    if (this.#isClosed) throw new Refused('not-found', '照合は終了しています。');
    const key = `${file}\n${width}`;
    const pictures = this.#files.get(key) ?? new FilePictures(file, mkdtempSync(join(this.#folder, 'file-')), width);
    this.#files.set(key, pictures);
    const path = await pictures.get(page, pages);
    const refused = new Refused('not-found', `原本の${page}ページを画像にできませんでした。`);
    if (path === null) throw refused;
    try {
      return await readFile(path);
    } catch (error) {
      // A request may outlive the review that it was made to.
      throw this.#isClosed ? refused : error;
    }
  }

  /** Removes the pictures; requests that still wait are refused. */
  close(): void {
    this.#isClosed = true;
    for (const pictures of this.#files.values()) pictures.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
