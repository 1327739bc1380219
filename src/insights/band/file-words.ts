import type { ItemSubtree } from '../../assessment/outline.ts';

/** The number of the file that an item stands in, in front of what it is called; '' where the document has one file. */
export function fileWords({ file }: ItemSubtree, branches: readonly ItemSubtree[]): string {
  const files = new Set(branches.flatMap((branch) => branch.file ?? []));
  return file === null || files.size < 2 ? '' : `ファイル${file}　`;
}
