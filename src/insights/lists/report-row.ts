import { reportAddress } from '../../text/report-address.ts';
import type { List, ListRow } from './types.ts';

/** What the report of an error of a row needs besides the row. */
export interface RowReport {
  /** The publisher's address for reports; null where there is none. */
  template: string | null;
  /** id of the rule that makes what the rows say; null where none does, and nothing is reported of a row. */
  rule: string | null;
  /** The whole address of a path within the site, or the path as the page links to it where nobody said where the site will be. */
  toAddress: (path: string) => string;
}

/** Where a reader reports an error of what a row of the list says; null where that is nowhere. */
export function rowReport({ caption }: Pick<List, 'caption'>, { template, rule, toAddress }: RowReport) {
  return ({ path, assessment, key }: ListRow): string | null =>
    rule === null
      ? null
      : reportAddress(template, {
          id: assessment ?? '',
          title: caption,
          url: toAddress(path),
          key: key ?? path.split('#')[1] ?? '',
          rule,
        });
}
