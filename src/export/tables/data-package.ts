import { foreignKeysOf, PRIMARY_KEYS } from './keys.ts';
import type { TablesSummary, TableSummary } from './table-summary.ts';
import { TABLES } from './index.ts';
import type { Table } from './table.ts';

/** What describes the tables as a whole. */
export interface DataPackageAbout {
  /** Name of the portal. */
  portal: string;
  /** Address of the page that explains the tables; a path where nobody said where the site will be. */
  homepage: string;
}

/**
 * datapackage.json: tables and columns for programs, as the Data Package standard (frictionlessdata.io) has them. A path is relative
 * to the file; CSV only, for the standard's readers know no Parquet everywhere: `parquet` names that file beside it, and `sqlite` the database that holds all tables.
 */
export function dataPackage({ portal, homepage }: DataPackageAbout, { tables, database }: TablesSummary): object {
  return {
    profile: 'tabular-data-package',
    name: 'hyokasho',
    title: portal,
    homepage,
    sqlite: { path: 'hyokasho.sqlite', bytes: database },
    resources: TABLES.map((table) =>
      resource(
        table,
        tables.find(({ name }) => name === table.name),
      ),
    ),
  };
}

function resource({ name, title, description, columns }: Table, summary: TableSummary | undefined): object {
  const foreignKeys = foreignKeysOf(name).map(({ fields, resource: table, references }) => ({
    fields,
    reference: { resource: table, fields: references },
  }));
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    description,
    path: `${name}.csv`,
    parquet: `${name}.parquet`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: summary?.bytes.csv,
    rows: summary?.rows,
    dialect: { lineTerminator: '\r\n' },
    schema: {
      fields: columns.map(({ name: column, type, label, description: words }) => ({
        name: column,
        type,
        title: label,
        description: words,
      })),
      missingValues: [''],
      primaryKey: PRIMARY_KEYS[name],
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}
