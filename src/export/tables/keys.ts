/** Columns that name a row of each table. */
export const PRIMARY_KEYS: Readonly<Record<string, readonly string[]>> = {
  assessments: ['assessment'],
  items: ['assessment', 'key'],
  marks: ['assessment', 'key', 'position'],
  changes: ['assessment', 'n'],
  outsourcing: ['assessment', 'key'],
  provisions: ['assessment', 'key'],
};

/** Columns of a table that name a row of another one. */
export interface ForeignKey {
  fields: readonly string[];
  /** The table, and its columns. */
  resource: string;
  references: readonly string[];
}

/** Every row but those of `assessments` belongs to an assessment. */
export const foreignKeysOf = (table: string): readonly ForeignKey[] =>
  table === 'assessments'
    ? []
    : [{ fields: ['assessment'], resource: 'assessments', references: ['assessment'] }, ...(OTHER_KEYS[table] ?? [])];

const OTHER_KEYS: Readonly<Record<string, readonly ForeignKey[]>> = {
  marks: [{ fields: ['assessment', 'key'], resource: 'items', references: ['assessment', 'key'] }],
};
