import { resolveItem, type ItemContext } from '../../../src/changes/resolve-item.ts';
import { loadForm } from '../../../src/forms/load.ts';
import type { FormId } from '../../../src/forms/types.ts';
import { foldLabel } from '../../../src/text/fold.ts';
import { allKeys } from '../all-keys.ts';

/** An assessment with every item, two files and so many blocks that ranges fit. */
export const keys: Record<FormId, string[]> = {
  kiso: allKeys(loadForm('kiso'), 1, 1),
  juten: allKeys(loadForm('juten'), 2, 16),
  zen: allKeys(loadForm('zen'), 2, 4),
};
/** Names of the two files. */
export const names = new Map([
  [1, [foldLabel('見本台帳ファイル')]],
  [2, [foldLabel('例示情報ファイル')]],
]);

/** The items that a printed column leads to, and how. */
export const resolve = (id: FormId, printed: string, context: ItemContext = {}): string => {
  const found = resolveItem(printed, loadForm(id), keys[id], { names, ...context });
  return `${found.keys.join(' ')} (${found.how})`;
};
