import { toCsv } from '../../text/csv.ts';
import type { ExportedHit } from './export-hits.ts';

const COLUMNS = [
  'assessment',
  'title',
  'municipality_code',
  'municipality',
  'prefecture',
  'procedure',
  'form',
  'published',
  'key',
  'item',
  'part',
  'change_date',
  'timing',
  'places',
  'excerpt',
  'url',
  'move',
  'edition',
] as const satisfies readonly (keyof ExportedHit)[];

/** Hits as a table: UTF-8 with BOM. */
export const hitsToCsv = (hits: readonly ExportedHit[]): string =>
  toCsv([[...COLUMNS], ...hits.map((hit) => COLUMNS.map((column) => String(hit[column])))]);
