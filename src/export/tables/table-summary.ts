/** How large a table of open data is. */
export interface TableSummary {
  name: string;
  rows: number;
  /** Sizes of its files. */
  bytes: { csv: number; parquet: number };
}

/** How large the tables of open data are. */
export interface TablesSummary {
  /** In the order of TABLES. */
  tables: TableSummary[];
  /** Bytes of the SQLite database that holds all of them. */
  database: number;
}
