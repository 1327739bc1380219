import type { Frontmatter, Provenance } from './types.ts';

/**
 * ISO day on which an edition came to the portal: of the import that brought it, else the one on which its source was retrieved; null
 * where neither is recorded.
 */
export function arrivalOf(edition: {
  frontmatter: Pick<Frontmatter, 'source'>;
  provenance: Pick<Provenance, 'imported'> | null;
}): string | null {
  return edition.provenance?.imported ?? edition.frontmatter.source?.retrieved ?? null;
}
