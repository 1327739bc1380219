import { listToCsv } from '../../insights/lists/list-csv.ts';
import { listOfView, type ListView } from './save-view.ts';

/** A view as CSV; `base`: the address of the site without a slash at its end. */
export const viewToCsv = (view: ListView, base: string): string =>
  listToCsv(listOfView(view), (path) => `${base}${path}`);
