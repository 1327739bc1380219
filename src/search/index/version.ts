import { digestOf } from '../../text/digest.ts';
import type { IndexRow, SiteInfo } from '../../workspace/stored.ts';
import { engineFor } from '../engines/engine-name.ts';

/** Raised when the files of the search are written in another way. */
const FORM = '2';

/**
 * Names what the search loads of a site, and is part of its addresses: a page that was opened before the site was built anew must not
 * read the files of another corpus as those of its own.
 */
export function searchVersion(
  info: Pick<SiteInfo, 'portal' | 'characters' | 'glossary' | 'procedures' | 'content'>,
  rows: readonly IndexRow[],
): string {
  const { glossary, procedures, content } = info;
  return digestOf(FORM, engineFor(info), JSON.stringify([content, rows, glossary, procedures])).slice(0, LENGTH);
}

const LENGTH = 12;
