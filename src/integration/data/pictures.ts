import { existsSync, mkdirSync, readFileSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PageSize } from '../../assessment/origin.ts';
import { digestOf } from '../../text/digest.ts';
import { digestOfFolders } from '../../workspace/digest-folders.ts';
import { pruneCache } from '../../workspace/cache.ts';
import { drawPages, type UndrawnPage } from '../../originals/draw-pages.ts';
import { PROGRAM } from '../../registry/program.ts';
import { cacheFolder } from '../cache-folder.ts';

/** Pixels across an A4 page: its small letters are read on any screen. */
const A4_PIXELS = 1100;
const A4_WIDTH = 595;
/** A3 and landscape pages have more pixels, so that their letters are as large; more than twice as many would be no page of a form. */
const WIDEST = 2;

/** Pixels across the picture of a page. */
export function pictureWidth({ width }: PageSize): number {
  return Math.round(A4_PIXELS * Math.min(WIDEST, Math.max(1, width / A4_WIDTH)));
}

export interface PageWanted {
  page: number;
  size: PageSize;
}

/** Pictures of pages that were drawn before, by the digest of the original and the version of the code that draws. */
export interface PictureCache {
  /** Version of the code that draws. */
  code: string;
  /** Draws what is not there yet. Gives the files by page; of those that cannot be drawn the reasons. */
  draw: (
    file: string,
    sha256: string,
    pages: readonly PageWanted[],
  ) => Promise<{ pictures: Map<number, string>; drawn: number; undrawn: UndrawnPage[] }>;
}

/** Opens the cache of a project; folders of originals that nobody asked for in two weeks are removed. */
export function openPictureCache(root: string): PictureCache {
  const base = join(cacheFolder(root), 'pictures');
  const code = codeVersion();
  const dir = join(base, code.slice(0, 16));
  touch(base);
  touch(dir);
  pruneCache(base);
  pruneCache(dir);
  return {
    code,
    draw: async (file, sha256, pages) => {
      const folder = join(dir, sha256);
      touch(folder);
      const jobs = pages.map(({ page, size }) => {
        const width = pictureWidth(size);
        return { page, width, target: join(folder, `${page}-${width}.webp`) };
      });
      const missing = jobs.filter(({ target }) => !existsSync(target));
      const undrawn = missing.length === 0 ? [] : await drawPages(file, missing);
      const whole = jobs.filter(({ target }) => existsSync(target));
      return {
        pictures: new Map(whole.map(({ page, target }) => [page, target])),
        drawn: missing.length - undrawn.length,
        undrawn,
      };
    },
  };
}

/** Makes a folder, or says that it is in use. */
function touch(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const time = new Date();
  utimesSync(folder, time, time);
}

const require = createRequire(import.meta.url);

/** Of everything that takes part in a picture. */
function codeVersion(): string {
  const packages = ['pdfjs-dist', '@napi-rs/canvas'].map(versionOf);
  return digestOf(digestOfFolders(PROGRAM, ['src/originals'], ['.ts', '.js']), ...packages);
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as {
    version: string;
  };
  return `${name}@${version}`;
}
