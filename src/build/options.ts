import { resolve } from 'node:path';
import { FlagError } from './build-error.ts';

/** Stands in addresses that have to be absolute (sitemap) while nobody has said where the site will be. */
export const DEFAULT_SITE = 'http://127.0.0.1:4321';

export interface BuildOptions {
  /** Root of the project, absolute. */
  root: string;
  /** Folder of the content, absolute. */
  content: string;
  /** Folder that the site replaces, absolute. */
  out: string;
  /** Path the site lies under, with a slash at both ends: `/`, `/hyokasho/`. */
  base: string;
  /** Origin that the site will be reached at; null where nobody said. */
  site: string | null;
}

/** The flags of a build as typed. */
export interface BuildFlags {
  content: string;
  out: string;
  base: string;
  site?: string | undefined;
}

/** Turns flags into options; paths are relative to `cwd`. Throws a FlagError for a base or site that cannot be one. */
export function readBuildFlags(flags: BuildFlags, root: string, cwd: string): BuildOptions {
  return {
    root,
    content: resolve(cwd, flags.content),
    out: resolve(cwd, flags.out),
    base: readBase(flags.base),
    site: flags.site === undefined ? null : readSite(flags.site),
  };
}

function readBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/gu, '');
  if (
    !/^[\w.~/-]*$/u.test(inner) ||
    inner.split('/').some((part) => part === '.' || part === '..') ||
    inner.includes('//')
  )
    throw new FlagError(
      `--base ${base} is not the path of a site. Write it as /hyokasho, with letters, digits, - and _.`,
    );
  return inner === '' ? '/' : `/${inner}/`;
}

function readSite(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url === null || !/^https?:$/u.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new FlagError(
      `--site ${site} is not the address of a web server. Write it as https://example.jp, and a path with --base.`,
    );
  return url.origin;
}
