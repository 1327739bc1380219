import type { FormNode } from '../../../forms/types.ts';
import { isHeadOfColumns } from './change-cells.ts';
import type { LabelKeys } from './labels.ts';
import type { LayerPage } from './pages.ts';
import { HISTORY_LAYER } from '../../../match/thresholds.ts';

const isHistory = ({ special }: FormNode): boolean => special === 'changes';

/** Whether a page bears the heading of the history; the contents list names it too. */
export function opensHistory({ lines }: LayerPage, keys: LabelKeys): boolean {
  const found = keys.find(lines);
  return !found.some(({ kind }) => kind === 'contents') && found.some(({ nodes }) => nodes.some(isHistory));
}

/** Divides pages where the history begins, also in the middle of a page: at its heading, or at the heads of its columns. */
export function splitHistory(
  pages: readonly LayerPage[],
  keys: LabelKeys,
): { body: LayerPage[]; history: LayerPage[] } {
  // Its heading alone may be that of a list of contents whose own heading is lost.
  const headed = pages.findIndex(
    (page, at) => printsHeads(page) || (opensHistory(page, keys) && printsHeads(pages[at + 1])),
  );
  const at = headed >= 0 ? headed : pages.findLastIndex((page) => opensHistory(page, keys));
  const page = pages[at];
  if (!page) return { body: [...pages], history: [] };
  const rows = keys
    .find(page.lines)
    .filter(({ nodes }) => nodes.some(isHistory))
    .flatMap(({ stretches }) => stretches.map(({ line }) => line));
  const heads = page.lines.flatMap((line, row) => (isHeadOfColumns(line.text) ? [row] : []));
  const row = Math.min(...rows, ...heads);
  const before = page.lines.slice(0, row);
  return {
    body: [...pages.slice(0, at), ...(before.length > 0 ? [{ lines: before }] : [])],
    history: [{ lines: page.lines.slice(row) }, ...pages.slice(at + 1)],
  };
}

function printsHeads(page: LayerPage | undefined): boolean {
  return (page?.lines ?? []).filter(({ text }) => isHeadOfColumns(text)).length >= HISTORY_LAYER.heads.value;
}
