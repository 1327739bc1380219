import { remembered } from '../../text/remembered.ts';

/** Where a site stands, for addresses that leave it. */
export interface SiteAddress {
  /** `https://example.jp`, without a slash at the end; null where nobody said: addresses then begin at the root of the host. */
  site: string | null;
  /** Path the site is served under, with a slash at both ends: `/`, `/hyokasho/`. */
  base: string;
}

/** The address of a path of the site (`/about/`), as complete as is known. */
export function addressOf({ site, base }: SiteAddress, path: string): string {
  return `${site ?? ''}${base.replace(/\/+$/u, '')}${path}`;
}

/** A feed by what its entries have in common. */
export type FeedScope =
  | { of: 'all' }
  | { of: 'municipality'; id: string }
  | { of: 'procedure'; id: string }
  | { of: 'assessment'; id: string }
  | { of: 'kind'; id: string };

/** Path of a feed on the site: `/feeds/municipality-992011.xml`. */
export function feedPath(scope: FeedScope): string {
  return `/feeds/${scope.of === 'all' ? 'all' : `${scope.of}-${scope.id}`}.xml`;
}

/** Reading an address takes longer than all else of a tag. */
const hostOf = remembered((site) => new URL(site).hostname);

/**
 * A tag: URI (RFC 4151) of something of the site. The host of the site mints it, under the year of the first release; a site that does
 * not know its host uses a name that no host can have.
 */
export function tagOf({ site, base }: SiteAddress, path: string): string {
  return `tag:${site === null ? 'hyokasho.invalid' : hostOf(site)},2026:${base.replace(/\/+$/u, '')}${path}`;
}
