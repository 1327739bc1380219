import { resolve } from 'node:path';
import type { AddressOf } from '../export/assessment-json.ts';
import { findPortal, toBase, toOrigin, type PrecompressMode } from '../registry/portal.ts';
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
  /** Whether files are written compressed for the host. */
  precompress: PrecompressMode;
}

/** Addresses of pages of assessments: absolute where it is known where the site will be, else paths from the root of its host. */
export function addressesOf({ site, base }: Pick<BuildOptions, 'site' | 'base'>): AddressOf {
  return (id, edition) =>
    `${site ?? ''}${base}assessments/${id}/${edition === undefined ? '' : `editions/${edition}/`}`;
}

/** The flags of a build as typed; what is left out is as site.config.yaml says. */
export interface BuildFlags {
  content: string;
  out: string;
  base?: string | undefined;
  site?: string | undefined;
  precompress?: PrecompressMode | undefined;
}

/** Turns flags into options; paths are relative to `cwd`. Throws a FlagError for a base or site that cannot be one. */
export function readBuildFlags(flags: BuildFlags, root: string, cwd: string): BuildOptions {
  const content = resolve(cwd, flags.content);
  const { portal } = findPortal(content, root);
  return {
    root,
    content,
    out: resolve(cwd, flags.out),
    base: flags.base === undefined ? portal.base : readBase(flags.base),
    site: flags.site === undefined ? portal.address : readSite(flags.site),
    precompress: flags.precompress ?? portal.precompress,
  };
}

function readBase(base: string): string {
  const path = toBase(base);
  if (path === null)
    throw new FlagError({
      ja: `--base に「${base}」は指定できません。英数字・「-」・「_」を使い、/hyokasho の形で指定してください。`,
      en: `--base ${base} is not the path of a site. Write it as /hyokasho, with letters, digits, - and _.`,
    });
  return path;
}

function readSite(site: string): string {
  const origin = toOrigin(site);
  if (origin === null)
    throw new FlagError({
      ja: `--site に「${site}」は指定できません。https://example.jp の形で指定し、パスは --base で指定してください。`,
      en: `--site ${site} is not the address of a web server. Write it as https://example.jp, and a path with --base.`,
    });
  return origin;
}
