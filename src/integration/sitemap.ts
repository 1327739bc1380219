import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { DEFAULT_SITE, type BuildOptions } from './options.ts';

/** Addresses in one file; the protocol allows 50,000. */
const LIMIT = 45_000;

/** Pages that other search engines are asked to leave out: what is no page, and what holds no more. */
const UNLISTED = /(?:^|\/)404\/$|\/editions\/\d{4}-\d{2}-\d{2}\/$/u;

export interface SitemapPages {
  /** Below the base, `about/`, of all pages. */
  addresses: readonly string[];
  /** Ids that assessments and companies had before: pages under them lead on. */
  former: readonly string[];
}

/** Writes the list of all pages for search engines into a folder, in files of so many addresses, and the list of those files. */
export async function writeSitemap(
  folder: string,
  { addresses, former }: SitemapPages,
  { site, base }: Pick<BuildOptions, 'site' | 'base'>,
  limit = LIMIT,
): Promise<void> {
  const root = new URL(base, site ?? DEFAULT_SITE).href;
  const isFormer = new Set(former);
  const idOf = (page: string): string =>
    /^(?:assessments|contractors)\/(?<id>[^/]+)\/(?:history\/)?$/u.exec(page)?.groups?.['id'] ?? '';
  const listed = addresses.filter((page) => !UNLISTED.test(page) && !isFormer.has(idOf(page)));
  const urls = [...new Set(listed.map((page) => new URL(page, root).href))].sort(inReadingOrder);
  const files = new SitemapAndIndexStream({
    limit,
    getSitemapStream: (n) => {
      const name = `sitemap-${n}.xml`;
      const pages = new SitemapStream({ hostname: root });
      return [new URL(name, root).href, pages, pages.pipe(createWriteStream(join(folder, name)))];
    },
  });
  await pipeline(Readable.from(urls), files, createWriteStream(join(folder, 'sitemap-index.xml')));
}

const { compare: inReadingOrder } = new Intl.Collator('en', { numeric: true });
