/** How large a table of open data is. */
export interface TableSummary {
  name: string;
  rows: number;
  /** Sizes of its files. */
  bytes: { csv: number; parquet: number };
}
