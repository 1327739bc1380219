import type { OriginSpan } from '../../assessment/origin.ts';
import { originWords, pageRanges, pagesOf } from '../../assessment/origin-words.ts';
import { isPdf, originalPath } from '../../workspace/original-paths.ts';
import type { OriginalsMode } from '../../registry/portal.ts';
import type { OriginalRow } from '../../integration/page-views.ts';
import type { IndexRow, PublishedOriginal, StoredAssessment } from '../../workspace/stored.ts';
import { safeAddress } from '../links.ts';

/** Where something is printed in the original, as a page says it. */
export interface OriginPlace {
  /** `12ページ`, `シート「Ⅰ」B3:F7`. */
  words: string;
  /** Pages as references count them, `12-13`; null where the original has none. */
  pages: string | null;
  /** Leads to the page, or to the file where it has none; null where the portal gives no original. */
  href: string | null;
  /** The browser saves the file: it cannot show it. */
  download: boolean;
}

/** The original whose pages are shown beside the items; null where there is none: it is not published, no PDF, or its places are not known. */
export function pagesBeside({ original, provenance }: StoredAssessment): PublishedOriginal | null {
  const hasOrigins = provenance?.pages !== undefined && Object.keys(provenance.origins ?? {}).length > 0;
  return original !== null && isPdf(original) && hasOrigins ? original : null;
}

/** Gives of each place in the original of an assessment what a page says of it; null where readers know no such place (lines of a text). */
export function originPlaces(
  row: Pick<IndexRow, 'id' | 'original' | 'frontmatter'>,
  mode: OriginalsMode,
  toSite: (path: string) => string,
): (origin: OriginSpan | null | undefined) => OriginPlace | null {
  const file = fileOf(row, mode, toSite);
  return (origin) => {
    if (origin === null || origin === undefined) return null;
    const words = originWords(origin);
    if (words === null) return null;
    const [page] = pagesOf(origin);
    const href = file === null || page === undefined || file.download ? (file?.href ?? null) : toPage(file.href, page);
    return { words, pages: pageRanges(origin), href, download: file?.download ?? false };
  };
}

/** Where a page of the original is to be had, from 1; null where the portal gives no original that a browser shows. */
export function pageAddress(
  row: OriginalRow,
  { page, mode, toSite }: { page: number; mode: OriginalsMode; toSite: (path: string) => string },
): string | null {
  const file = fileOf(row, mode, toSite);
  return file === null || file.download ? null : toPage(file.href, page);
}

function fileOf(
  { id, original, frontmatter }: OriginalRow,
  mode: OriginalsMode,
  toSite: (path: string) => string,
): { href: string; download: boolean } | null {
  if (mode === 'none') return null;
  if (original !== null) return { href: toSite(originalPath(id, original)), download: !isPdf(original) };
  const address = safeAddress(frontmatter.source?.url ?? null);
  return address === null || !/^https?:/u.test(address) ? null : { href: address, download: false };
}

/** Every viewer of PDFs opens `#page=12` there. */
const toPage = (href: string, page: number): string => `${href.replace(/#.*$/u, '')}#page=${page}`;
