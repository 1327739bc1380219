import fc from 'fast-check';
import type { Change, Unplaced } from '../../../src/assessment/types.ts';
import { line, text } from './arbitrary-text.ts';

const flags = ['damaged', 'cut', 'unchanged', 'joined', 'timing-lost', 'date-lost'] as const;
/** A row of 変更箇所. */
export const change: fc.Arbitrary<Change> = fc.record({
  date: fc.oneof(fc.constantFrom('', '平成30年3月26日', '令和5年2月30日'), text),
  item: line,
  before: text,
  after: text,
  timing: fc.constantFrom('事前' as const, '事後' as const, '' as const),
  note: fc.oneof(fc.constant(''), text),
  flags: fc.uniqueArray(fc.constantFrom(...flags)),
});

const range = fc
  .record({ first: fc.integer({ min: 1, max: 5000 }), more: fc.nat({ max: 3 }) })
  .map(({ first, more }): [number, number] => [first, first + more]);
const sheet = line.filter((name) => name !== '' && !name.includes('」'));
/** Words under 未整理の記載. */
export const unplaced: fc.Arbitrary<Unplaced> = fc.record({
  at: fc.oneof(
    range.map((lines) => ({ lines })),
    range.map((pages) => ({ pages })),
    range.map((paragraphs) => ({ paragraphs })),
    fc.record({ table: fc.integer({ min: 1, max: 99 }), rows: range }),
    fc.record({ sheet, range: fc.constantFrom('A3', 'A3:F8', 'AB10:AZ200') }),
  ),
  text,
});
