import { companyKey } from './company-name.ts';
import { findSimilar } from './similar.ts';

/** Whether two printed names are surely those of two companies: not the same in other letters, and not alike. */
export function areSurelyOthers(before: string, after: string): boolean {
  if (companyKey(before) === companyKey(after)) return false;
  return findSimilar(new Map([before, after].map((name, at) => [String(at), [name]]))).length === 0;
}
