import { textOf } from '../../assessment/value-text.ts';
import { addressColumn, type BlockRow, blockRows, partWith, placeColumns, textOfRole } from './blocks.ts';
import { defineTable, text } from './table.ts';

/** Ids of the companies that 委託先名 names. */
function companies({ block, directory }: BlockRow): string {
  const stated = directory.read(textOf(partWith(block, 'contractor')?.entry.value ?? null));
  if (stated.kind !== 'companies') return '';
  return [...new Set(stated.names.map(({ key }) => directory.idOf(key)))].join(' ');
}

export const OUTSOURCING = defineTable<BlockRow>(
  { name: 'outsourcing', title: '委託', description: '1行が、1つの委託事項です。' },
  (source) => blockRows(source, (block) => partWith(block, 'contractor') !== undefined),
  [
    ...placeColumns,
    text('task', '委託事項', '見出しの記載。印刷されたとおり。', ({ block }) => textOf(block.entry.value)),
    text('content', '委託内容', '印刷されたとおり。', textOfRole('task')),
    text('handlers', '取扱者数', '委託先における取扱者数。選ばれた選択肢。', textOfRole('handlers')),
    text('contractor', '委託先名', '印刷されたとおり。', textOfRole('contractor')),
    text('contractor_ids', '会社のID', '/contractors/ の会社。空白で区切る。会社の名前と読めなければ空。', companies),
    text('subcontracted', '再委託の有無', '選ばれた選択肢。', textOfRole('subcontracted')),
    text('permission', '再委託の許諾方法', '印刷されたとおり。', textOfRole('permission')),
    text('subtask', '再委託事項', '印刷されたとおり。', textOfRole('subtask')),
    addressColumn,
  ],
);
