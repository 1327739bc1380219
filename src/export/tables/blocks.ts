import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import type { FormRole } from '../../forms/types.ts';
import { integer, ownerColumns, text, type TableValue, type ColumnOf, type TableSource } from './table.ts';

/** A repeated block (委託事項, 提供先, 移転先) of an assessment. */
export interface BlockRow extends TableSource {
  block: ItemSubtree;
  /** 特定個人情報ファイル名 of the part it stands in; null where that is not printed. */
  fileName: string | null;
}

/** The blocks that `fits` picks, in printed order. */
export function* blockRows(source: TableSource, fits: (block: ItemSubtree) => boolean): Generator<BlockRow> {
  const branches = [...walkBranches(outline(source.stored.assessment.entries, source.form))];
  const names = new Map<number, string>();
  for (const { node, file, entry } of branches)
    if (node?.role === 'file' && file !== null && !names.has(file)) names.set(file, textOf(entry.value));
  for (const block of branches) {
    if (block.node?.repeat !== 'block' || !fits(block)) continue;
    yield { ...source, block, fileName: block.file === null ? null : (names.get(block.file) ?? null) };
  }
}

export function partWith(block: ItemSubtree, role: FormRole): ItemSubtree | undefined {
  for (const part of walkBranches(block.children)) if (part.node?.role === role) return part;
  return undefined;
}

/** What the item of a block with this role says; null where the document does not print it. */
export const textOfRole =
  (role: FormRole) =>
  ({ block }: BlockRow): TableValue => {
    const part = partWith(block, role);
    return part === undefined ? null : textOf(part.entry.value);
  };

/** Where a block stands. */
export const placeColumns: readonly ColumnOf<BlockRow>[] = [
  ...ownerColumns<BlockRow>(),
  text('key', '項目キー', '見出しの場所。中の項目の key は、これに続けて - と番号。', ({ block }) => block.entry.key),
  integer('file', '何番目のファイル', '何番目の特定個人情報ファイルのものか。', ({ block }) => block.file),
  text('file_name', 'ファイル名', '特定個人情報ファイル名。印刷されたとおり。', ({ fileName }) => fileName),
  integer('number', '印刷された番号', '見出しに印刷された番号。', ({ block }) => block.block),
];

export const addressColumn: ColumnOf<BlockRow> = text(
  'url',
  'ページ',
  '見出しのURL。',
  ({ json, block }) => `${json.url}#${block.entry.key}`,
);
