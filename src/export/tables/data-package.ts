import { foreignKeysOf, PRIMARY_KEYS } from './keys.ts';
import { findingHeads } from '../../insights/findings/csv.ts';
import type { Finding } from '../../insights/findings/types.ts';
import type { TablesSummary, TableSummary } from './table-summary.ts';
import { TABLES } from './index.ts';
import type { Table } from './table.ts';

/** What describes the tables as a whole. */
export interface DataPackageAbout {
  /** Name of the portal. */
  portal: string;
  /** Address of the page that explains the tables; a path where nobody said where the site will be. */
  homepage: string;
  /** What is gathered over all assessments, of which each has a table in findings/. */
  findings: readonly (Pick<Finding, 'id' | 'title' | 'rule' | 'columns'> & { rows: number })[];
}

/**
 * datapackage.json: tables and columns for programs, as the Data Package standard (frictionlessdata.io) has them. A path is relative
 * to the file; CSV only, for the standard's readers know no Parquet everywhere: `parquet` names that file beside it, and `sqlite` the database that holds all
 * tables but those of findings.
 */
export function dataPackage(
  { portal, homepage, findings }: DataPackageAbout,
  { tables, database }: TablesSummary,
): object {
  return {
    profile: 'tabular-data-package',
    name: 'hyokasho',
    title: portal,
    homepage,
    sqlite: { path: 'hyokasho.sqlite', bytes: database },
    resources: [
      ...TABLES.map((table) =>
        resource(
          table,
          tables.find(({ name }) => name === table.name),
        ),
      ),
      ...findings.map(findingResource),
    ],
  };
}

const CSV = {
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { lineTerminator: '\r\n' },
};

function findingResource(finding: DataPackageAbout['findings'][number]): object {
  const { id, title, rule, rows } = finding;
  return {
    profile: 'tabular-data-resource',
    name: `finding-${id}`,
    title,
    description: rule,
    path: `findings/${id}.csv`,
    ...CSV,
    rows,
    schema: {
      fields: findingHeads(finding).map((name) => ({ name, type: 'string' })),
      missingValues: [''],
    },
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
    ...CSV,
    bytes: summary?.bytes.csv,
    rows: summary?.rows,
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
