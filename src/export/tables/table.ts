import type { OriginSpan } from '../../assessment/origin.ts';
import { pagesOf } from '../../assessment/origin-words.ts';
import type { ContractorDirectory } from '../../registry/contractors/directory.ts';
import type { BasedChange } from '../../compare/editions/with-basis.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Form } from '../../forms/types.ts';
import type { AssessmentJson } from '../schema.ts';

/** null: the document does not say, or the column does not apply. '' is a text that is printed empty. */
export type TableValue = string | number | boolean | null;

/** What a column is called and holds. Names, once public, never change. */
export interface Column {
  name: string;
  /** `string` also of dates, which may lack their day or month, and of codes, which begin with 0. */
  type: 'string' | 'integer' | 'boolean';
  /** In Japanese, for the page that explains the tables. */
  label: string;
  description: string;
}

/** An assessment as the tables are made of it. */
export interface TableSource {
  stored: StoredAssessment;
  form: Form;
  json: AssessmentJson;
  /** Its rows of 変更箇所, and the differences of its editions that no row declares. */
  changes: readonly BasedChange[];
  /** Knows which names of contractors are one company. */
  directory: ContractorDirectory;
}

/** A tidy table over all assessments: one row is one thing, one column one fact. */
export interface Table {
  /** Name of the files under /data/, without ending. */
  name: string;
  title: string;
  /** What one row is. */
  description: string;
  columns: readonly Column[];
  /** The rows of one assessment, cells in the order of the columns. */
  rows: (source: TableSource) => Iterable<readonly TableValue[]>;
}

/** A column together with how a row gives it. */
export interface ColumnOf<Row> extends Column {
  cell: (row: Row) => TableValue;
}

/** A table whose rows are made of values of one kind. */
export function defineTable<Row extends TableSource>(
  about: Pick<Table, 'name' | 'title' | 'description'>,
  rowsOf: (source: TableSource) => Iterable<Row>,
  columns: readonly ColumnOf<Row>[],
): Table {
  return {
    ...about,
    columns: columns.map(({ name, type, label, description }) => ({ name, type, label, description })),
    *rows(source) {
      for (const row of rowsOf(source)) yield columns.map((column) => column.cell(row));
    },
  };
}

type Make = <Row>(name: string, label: string, description: string, cell: (row: Row) => TableValue) => ColumnOf<Row>;
const ofType =
  (type: Column['type']): Make =>
  (name, label, description, cell) => ({ name, type, label, description, cell });

export const text = ofType('string');
export const integer = ofType('integer');
export const truth = ofType('boolean');

/** The columns with which every other table begins: whose the row is. */
export function ownerColumns<Row extends TableSource>(): ColumnOf<Row>[] {
  return [
    text('assessment', '評価書のID', '団体コードと評価書の名前。表を結合するキー。', ({ json }) => json.id),
    text(
      'municipality_code',
      '団体コード',
      '全国地方公共団体コード（6桁の文字）。ない団体は法人番号（13桁の文字）。',
      ({ json }) => json.municipality.code,
    ),
    text('municipality', '市区町村', '団体の名前。', ({ json }) => json.municipality.name),
    text('form', '様式', 'kiso（基礎項目）、juten（重点項目）、zen（全項目）。', ({ json }) => json.form),
  ];
}

/** Lines in the source; null where the text was not imported. */
export function lineColumns<Row>(linesOf: (row: Row) => [number, number] | null): ColumnOf<Row>[] {
  return [
    integer('line_first', '最初の行', '元のテキストの何行目から読み取ったか。', (row) => linesOf(row)?.[0] ?? null),
    integer('line_last', '最後の行', '元のテキストの何行目まで読み取ったか。', (row) => linesOf(row)?.[1] ?? null),
  ];
}

/** The page of the original PDF on which it begins; null for other sources. */
export function pageColumn<Row>(originOf: (row: Row) => OriginSpan | null): ColumnOf<Row> {
  return integer('page', '原本のページ', '原本（PDF）の何ページ目に印刷されているか。1から。', (row) => {
    const origin = originOf(row);
    return origin === null ? null : (pagesOf(origin)[0] ?? null);
  });
}
