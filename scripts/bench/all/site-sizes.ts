import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface Size {
  files: number;
  bytes: number;
}

/** A file of a built site: its path with `/`, and its bytes. */
export interface SiteFile {
  path: string;
  bytes: number;
}

/** What a built site is made of, in the order in which it is told. */
export const KINDS = [
  'pages of assessments',
  'other pages',
  'JSON (api)',
  'tables (data)',
  'search index',
  'feeds',
  'originals',
  'scripts, styles, other',
] as const;
export type Kind = (typeof KINDS)[number];

const FOLDERS: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^assessments\/.*\.html$/u, 'pages of assessments'],
  [/\.html$/u, 'other pages'],
  [/^api\//u, 'JSON (api)'],
  [/^data\//u, 'tables (data)'],
  [/^(?:search|pagefind)\//u, 'search index'],
  [/^feeds\//u, 'feeds'],
  [/^originals\//u, 'originals'],
];

export const kindOf = (path: string): Kind =>
  FOLDERS.find(([pattern]) => pattern.test(path))?.[1] ?? 'scripts, styles, other';

export function filesOf(site: string): SiteFile[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(site, file).replaceAll(sep, '/'), bytes: statSync(file).size }));
}

/** Files and bytes of each kind of which there are any. */
export function sizesByKind(files: readonly SiteFile[]): Map<Kind, Size> {
  const sizes = new Map<Kind, Size>();
  for (const kind of KINDS) {
    const own = files.filter(({ path }) => kindOf(path) === kind);
    if (own.length > 0) sizes.set(kind, sizeOf(own));
  }
  return sizes;
}

export const sizeOf = (files: readonly SiteFile[]): Size => ({
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** The file with the most bytes. */
export function largestOf(files: readonly SiteFile[]): SiteFile {
  const [first, ...others] = files;
  if (first === undefined) throw new Error('The site has no files.');
  return others.reduce((most, file) => (file.bytes > most.bytes ? file : most), first);
}
