import type { CompanyReader } from '../../registry/contractors/compare-contractors.ts';
import type { ContractorChange } from './change-rows.ts';
import { companySpans, type CompanySpan } from './company-spans.ts';

/**
 * Who had a task that stands in no document, by one row about its 委託先名: whoever it names after the day has it from then on, whoever it names
 * before it had it until then. Of a number that may have meant another task only the names are left.
 */
export function spansOfChange(
  { n, iso, before, after, note, isRenumbered }: ContractorChange,
  directory: CompanyReader,
): CompanySpan[] {
  const spans = companySpans(
    {
      spans: [
        { text: after, from: iso, rows: [n] },
        { text: before, from: null, rows: [] },
      ],
      end: 'open',
    },
    directory,
    new Map([[n, note]]),
  );
  return isRenumbered ? spans.map(withoutPeriod) : spans;
}

const withoutPeriod = (span: CompanySpan): CompanySpan => ({
  ...span,
  from: null,
  until: null,
  fromRows: [],
  untilRows: [],
  before: [],
  next: [],
});
