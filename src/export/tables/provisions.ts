import { textOf } from '../../assessment/value-text.ts';
import { addressColumn, type BlockRow, blockRows, placeColumns, textOfRole } from './blocks.ts';
import { defineTable, text } from './table.ts';

export const PROVISIONS = defineTable<BlockRow>(
  { name: 'provisions', title: '提供・移転', description: '1行が、1つの提供先または移転先です。' },
  (source) => blockRows(source, ({ node }) => node?.role === 'recipient'),
  [
    ...placeColumns,
    text('kind', '提供か移転か', 'provision（提供）、transfer（移転）。', ({ block }) => block.node?.segment ?? null),
    text('recipient', '提供先・移転先', '見出しの記載。印刷されたとおり。', ({ block }) => textOf(block.entry.value)),
    text('basis', '法令上の根拠', '印刷されたとおり。', textOfRole('basis')),
    text('use', '用途', '提供先・移転先における用途。印刷されたとおり。', textOfRole('use')),
    text('information', '提供・移転する情報', '印刷されたとおり。', textOfRole('information')),
    text(
      'persons',
      '本人の数',
      '提供・移転する情報の対象となる本人の数。選ばれた選択肢。',
      textOfRole('passedPersons'),
    ),
    text(
      'subjects',
      '本人の範囲',
      '提供・移転する情報の対象となる本人の範囲。印刷されたとおり。',
      textOfRole('passedSubjects'),
    ),
    text('means', '方法', '印ありの欄と判読不明の欄。1行に1つ。', textOfRole('means')),
    text('frequency', '時期・頻度', '印刷されたとおり。', textOfRole('frequency')),
    addressColumn,
  ],
);
