import { changeAnchor } from '../../compare/editions/with-basis.ts';
import type { Evidence } from './types.ts';

/** Address within the site, without its base, of what an evidence names. */
export function evidencePath({ assessment, key, change }: Pick<Evidence, 'assessment' | 'key' | 'change'>): string {
  if (change !== null) return `/assessments/${assessment}/history/#${changeAnchor(change)}`;
  return `/assessments/${assessment}/${key === null ? '' : `#${key}`}`;
}

/** What it is called in addresses and exports: the key of an item, `change-3` for a row of the history, '' for the whole document. */
export function evidenceKey({ key, change }: Pick<Evidence, 'key' | 'change'>): string {
  return change === null ? (key ?? '') : changeAnchor(change);
}

const CHANGE = '変更履歴の該当する変更';
const ITEM = '評価書の該当する項目';
const DOCUMENT = '評価書';

/** What a link to it is called. */
export function evidenceLabel({ key, change }: Pick<Evidence, 'key' | 'change'>): string {
  if (change !== null) return CHANGE;
  return key === null ? DOCUMENT : ITEM;
}

/** The same of an address that `evidencePath` gave. */
export function evidenceLabelOf(path: string): string {
  if (path.includes('/history/#')) return CHANGE;
  return path.includes('#') ? ITEM : DOCUMENT;
}
