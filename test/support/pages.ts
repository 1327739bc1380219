import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { BuiltSite } from './build-sites.ts';

export interface BuiltPage {
  /** Address below the host: `/hyokasho/about/`, `/404.html`. */
  path: string;
  file: string;
}

/** Paths of all files of a site, with `/`, from its folder. */
export function listFiles({ dir }: BuiltSite): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** All pages of a site. */
export function listPages(site: BuiltSite): BuiltPage[] {
  return listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: site.base + file.replace(/(?:^|(?<=\/))index\.html$/u, ''), file: join(site.dir, file) }));
}

export const readPage = ({ file }: BuiltPage): string => readFileSync(file, 'utf8');

/** Whether a page only leads to another one, which browsers go to at once. */
export const isMoved = (page: BuiltPage): boolean => readPage(page).includes('data-page="moved"');

/** One page of each kind that stays where it is, the longest where there are many: by the hook `data-page` of its main part. */
export function onePageOfEachKind(site: BuiltSite): Map<string, BuiltPage> {
  const kinds = new Map<string, { page: BuiltPage; size: number }>();
  for (const page of listPages(site)) {
    if (isMoved(page)) continue;
    const html = readPage(page);
    const kind = /<main[^>]*\sdata-page="([^"]+)"/u.exec(html)?.[1] ?? 'none';
    if ((kinds.get(kind)?.size ?? 0) < html.length) kinds.set(kind, { page, size: html.length });
  }
  return new Map([...kinds].map(([kind, { page }]) => [kind, page]));
}
