import { parseDate } from '../text/wareki.ts';
import type { Form, FormNode, FormVersion } from './types.ts';

/** Year and month. */
const MONTH = /^\d{4}-\d{2}$/u;

/** The id of the version that a stamp names, `2024-10` for 令和6年10月; null where the words name no month. */
export function toVersionId(printed: string | null): string | null {
  const iso = printed === null ? undefined : parseDate(printed)?.iso;
  return iso !== undefined && MONTH.test(iso) ? iso : null;
}

/** The version of a form that a stamp names; null where the form data does not know it. */
export function findVersion({ versions }: Form, printed: string): FormVersion | null {
  const id = toVersionId(printed);
  return versions.find((version) => version.id === id) ?? null;
}

/**
 * Whether a version of a form prints a node, by the id of the version; null where that is not known. Without a version, what all
 * versions print is printed, and of the rest it is not known.
 */
export function isPrintedIn({ since, until }: FormNode, version: string | null): boolean | null {
  if (since === null && until === null) return true;
  if (version === null) return null;
  if (until !== null && until <= version) return false;
  return since === 'unknown' ? null : since === null || since <= version;
}

/** The number that a version prints before the label of a node; that of today where the version is not known. */
export function numberIn({ number, formerNumbers }: FormNode, version: string | null): string | null {
  return formerNumbers.find(({ until }) => version !== null && version < until)?.number ?? number;
}
