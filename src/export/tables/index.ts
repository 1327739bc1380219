import { ASSESSMENTS } from './assessments.ts';
import { CHANGES } from './changes.ts';
import { ITEMS } from './items.ts';
import { MARKS } from './marks.ts';
import { OUTSOURCING } from './outsourcing.ts';
import { PROVISIONS } from './provisions.ts';
import type { Table } from './table.ts';

/** The tables under /data/, in the order in which they are explained. */
export const TABLES: readonly Table[] = [ASSESSMENTS, ITEMS, MARKS, CHANGES, OUTSOURCING, PROVISIONS];
