import { deserialize, serialize } from 'node:v8';
import type { OffsetIndex, RowGroup } from 'hyparquet';
import { ByteWriter, fileWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { TableValue, Column } from '../../export/tables/table.ts';

const TYPES: Record<Column['type'], BasicType> = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' };

/** A group of rows as it stands in a file, with what the end of the file says of it. */
interface PackedGroup {
  bytes: Uint8Array;
  rows: number;
  /** Places are counted from the first byte of the group. */
  group: RowGroup;
  /** Of each column, in their order, where its pages begin; undefined where there is one page. */
  pages: (OffsetIndex | undefined)[];
}

/** Bytes with which a Parquet file begins. */
const HEAD = 4;
const BY = 'hyokasho';

/** Rows as a group of a Parquet file, with Snappy, texts as they are; what is not said is null. */
export function packRowGroup(columns: readonly Column[], rows: readonly (readonly TableValue[])[]): Buffer {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: BY });
  const columnData = described(columns).map((column, at) => ({ ...column, data: rows.map((row) => row[at] ?? null) }));
  // A writer into memory answers at once.
  void parquet.write({ columnData, rowGroupSize: rows.length });
  const [group] = parquet.row_groups;
  if (group === undefined || parquet.row_groups.length > 1) throw new Error('Internal error: rows are no group.');
  const packed: PackedGroup = {
    bytes: writer.getBytes().subarray(HEAD),
    rows: rows.length,
    group: moveGroup(group, -HEAD),
    pages: parquet.pendingIndexes.map(({ offsetIndex }) => offsetIndex && movePages(offsetIndex, -HEAD)),
  };
  return serialize(packed);
}

/** Writes a Parquet file of groups that `packRowGroup` made, one held at a time. */
export function writeParquet(file: string, columns: readonly Column[], groups: Iterable<Buffer>): void {
  const writer = fileWriter(file);
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: BY });
  for (const bytes of groups) {
    const packed = deserialize(bytes) as PackedGroup;
    const group = moveGroup(packed.group, writer.offset);
    parquet.pendingIndexes.push(
      ...group.columns.map((chunk, at) => {
        const pages = packed.pages[at];
        return pages === undefined ? { chunk } : { chunk, offsetIndex: movePages(pages, writer.offset) };
      }),
    );
    parquet.row_groups.push(group);
    parquet.num_rows += BigInt(packed.rows);
    writer.appendBytes(packed.bytes);
  }
  // The writer of a file answers at once.
  void parquet.finish();
}

const described = (columns: readonly Column[]): { name: string; type: BasicType; data: TableValue[] }[] =>
  columns.map(({ name, type }) => ({ name, type: TYPES[type], data: [] }));

const schemaOf = (columns: readonly Column[]): ParquetWriter['schema'] =>
  schemaFromColumnData({ columnData: described(columns) });

/** The same group with all its places moved. */
function moveGroup(group: RowGroup, by: number): RowGroup {
  const delta = BigInt(by);
  return {
    ...group,
    columns: group.columns.map(({ meta_data: data, ...chunk }) => ({
      ...chunk,
      file_offset: chunk.file_offset + delta,
      ...(data === undefined
        ? {}
        : {
            meta_data: {
              ...data,
              data_page_offset: data.data_page_offset + delta,
              ...(data.dictionary_page_offset === undefined
                ? {}
                : { dictionary_page_offset: data.dictionary_page_offset + delta }),
            },
          }),
    })),
  };
}

const movePages = ({ page_locations: pages }: OffsetIndex, by: number): OffsetIndex => ({
  page_locations: pages.map((page) => ({ ...page, offset: page.offset + BigInt(by) })),
});
