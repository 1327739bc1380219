import { compareText } from '../../text/compare.ts';
import type { Listed } from '../index/corpus-file.ts';
import {
  type FacetId,
  type Filters,
  ROW_FACETS,
  type RowFacet,
  rowValue,
  TEXT_FACETS,
  type TextFacet,
  type TextPlace,
  timingId,
} from './filters.ts';
import { TIMINGS } from '../../text/words/timings.ts';

/** A value that a search can be narrowed to. */
export interface FacetOption {
  value: string;
  label: string;
  /** Assessments (of a facet of assessments) or items and changes (of one of texts) that would be left; null: not counted. */
  count: number | null;
}

export interface Facet {
  id: FacetId;
  options: FacetOption[];
}

/** How many assessments each value of each facet leaves, the other facets being as they are chosen. */
export function countRows(found: readonly Listed[], all: readonly Listed[], filters: Filters): Facet[] {
  const narrowing = ROW_FACETS.filter((facet) => filters[facet].length > 0);
  /** For each facet: those that pass all others. */
  const passing = new Map<RowFacet, Listed[]>(narrowing.map((facet) => [facet, []]));
  const whole: Listed[] = [];
  for (const row of found) {
    const failed = narrowing.filter((facet) => !filters[facet].includes(rowValue(facet, row).value));
    const [only] = failed;
    if (only === undefined) whole.push(row);
    else if (failed.length === 1) passing.get(only)?.push(row);
  }
  return ROW_FACETS.map((facet) => {
    const counts = new Map<string, FacetOption & { count: number }>();
    for (const row of [...whole, ...(passing.get(facet) ?? [])]) {
      const { value, label } = rowValue(facet, row);
      const option = counts.get(value);
      if (option === undefined) counts.set(value, { value, label, count: 1 });
      else option.count += 1;
    }
    // What is chosen stays in sight, to be given up again.
    for (const value of filters[facet]) {
      if (!counts.has(value)) counts.set(value, { value, label: labelOf(facet, value, all), count: 0 });
    }
    return { id: facet, options: sortOptions(facet, [...counts.values()]) };
  });
}

function labelOf(facet: RowFacet, value: string, all: readonly Listed[]): string {
  const row = all.find((candidate) => rowValue(facet, candidate).value === value);
  return row === undefined ? value : rowValue(facet, row).label;
}

/** By count, years by year. */
function sortOptions(facet: RowFacet, options: (FacetOption & { count: number })[]): FacetOption[] {
  if (facet === 'year') return options.sort((a, b) => compareText(b.value, a.value));
  return options.sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/**
 * How many items and changes each part and each timing leaves. `placesWithout` gives, for each item and change that is found without the
 * narrowing by a facet, where its texts stand; null where nothing is counted: then all values are offered without a number.
 */
export function countTexts(
  placesWithout: ((facet: TextFacet) => readonly (readonly TextPlace[])[]) | null,
  parts: readonly string[],
  filters: Filters,
): Facet[] {
  const values: Record<TextFacet, { value: string; label: string }[]> = {
    part: parts.map((part) => ({ value: part, label: part })),
    timing: TIMINGS.map(({ id, label }) => ({ value: id, label })),
  };
  return TEXT_FACETS.map((facet) => {
    const valueOf = ({ part, timing }: TextPlace): string | null => (facet === 'part' ? part : timingId(timing));
    const counts = new Map<string, number>();
    for (const texts of placesWithout?.(facet) ?? []) {
      for (const value of new Set(texts.map(valueOf)))
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const options = values[facet].map((option) => ({
      ...option,
      count: placesWithout === null ? null : (counts.get(option.value) ?? 0),
    }));
    return {
      id: facet,
      options: options
        .filter(({ value, count }) => count !== 0 || filters[facet].includes(value))
        .sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
    };
  });
}
