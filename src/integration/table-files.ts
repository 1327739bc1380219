import { closeSync, openSync, writeSync } from 'node:fs';
import { fileWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer';
import type { Cell, Column } from '../export/tables/table.ts';
import { BYTE_ORDER_MARK, toCsvRows } from '../text/csv.ts';

/** A file of a table that is written row by row; never more than some thousand rows are held. */
export interface TableFile {
  add: (rows: readonly (readonly Cell[])[]) => void;
  /** Must be called once, also after an error. */
  close: () => void;
}

/** CSV as in `toCsv`, with a line of names. What is not said (null) is an empty cell. */
export function openCsv(path: string, columns: readonly Column[]): TableFile {
  const file = openSync(path, 'w');
  writeSync(file, BYTE_ORDER_MARK + toCsvRows([columns.map(({ name }) => name)]));
  return {
    add: (rows) => {
      const bytes = Buffer.from(toCsvRows(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))));
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    },
    close: () => closeSync(file),
  };
}

const PARQUET_TYPES: Record<Column['type'], BasicType> = { string: 'STRING', integer: 'INT32', boolean: 'BOOLEAN' };

/** Letters and rows after which a part of a Parquet file is written: large enough to be read fast, small enough to be held. */
const LETTERS = 4_000_000;
const ROWS = 20_000;

/** Parquet with Snappy, texts as they are; what is not said is null. */
export function openParquet(path: string, columns: readonly Column[]): TableFile {
  const described = columns.map(({ name, type }) => ({ name, type: PARQUET_TYPES[type], data: [] as Cell[] }));
  const schema = schemaFromColumnData({ columnData: described });
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'hyokasho' });
  let waiting: (readonly Cell[])[] = [];
  let letters = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const columnData = described.map((column, at) => ({ ...column, data: waiting.map((row) => row[at] ?? null) }));
    // The writer of a file answers at once.
    void writer.write({ columnData, rowGroupSize: waiting.length });
    waiting = [];
    letters = 0;
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        waiting.push(row);
        for (const cell of row) if (typeof cell === 'string') letters += cell.length;
        if (letters >= LETTERS || waiting.length >= ROWS) flush();
      }
    },
    close: () => {
      flush();
      void writer.finish();
    },
  };
}
