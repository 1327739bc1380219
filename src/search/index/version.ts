import { digestOf } from '../../text/digest.ts';
import { loadCompanies } from '../../registry/contractors/companies-file.ts';
import type { IndexRow, SiteInfo } from '../../workspace/stored.ts';
import { engineFor } from '../engines/engine-name.ts';

/** Raised when the files of the search are written in another way. */
const FORM = '8';

/**
 * Names what the search loads of a site, and is part of its addresses: a page that was opened before the site was built anew must not
 * read the files of another corpus as those of its own.
 */
export function searchVersion(
  info: Pick<SiteInfo, 'portal' | 'characters' | 'glossary' | 'contractors' | 'procedures' | 'content'>,
  rows: readonly IndexRow[],
): string {
  const { glossary, contractors, procedures, content } = info;
  const companies = [contractors, loadCompanies()];
  return digestOf(FORM, engineFor(info), JSON.stringify([content, rows, glossary, procedures, companies])).slice(
    0,
    LENGTH,
  );
}

const LENGTH = 12;
