import { prefectureLabel } from '../../registry/order-bodies.ts';
import type { Listed } from '../index/corpus-file.ts';
import { TIMINGS } from '../../text/words/timings.ts';
import { NO_PUBLISHED } from '../../text/words/unknowns.ts';

/** What a search can be narrowed by: what an assessment is, and where in it the words stand. */
export const ROW_FACETS = ['prefecture', 'municipality', 'procedure', 'form', 'year'] as const;
export const TEXT_FACETS = ['part', 'timing'] as const;
export const FACETS = [...ROW_FACETS, ...TEXT_FACETS] as const;

export type RowFacet = (typeof ROW_FACETS)[number];
export type TextFacet = (typeof TEXT_FACETS)[number];
export type FacetId = (typeof FACETS)[number];

export const FACET_LABELS: Record<FacetId, string> = {
  prefecture: '都道府県',
  municipality: '市区町村',
  procedure: '事務',
  form: '様式',
  year: '公表年',
  part: '評価書の部分',
  timing: '変更の提出時期',
};

/** Chosen values of each facet; none: all. Values of one facet add up, facets narrow each other. */
export type Filters = Record<FacetId, readonly string[]>;

export const NO_FILTERS = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Filters;

/** Value of an assessment that states no procedure or date. */
export const UNSTATED = 'none';

/** The parts of a document that belong to its changes, behind those of the corpus. */
export const CHANGE_PARTS = { before: '変更前', after: '変更後', about: '変更の項目・説明' } as const;

/** The value of a facet that an assessment has, and what it is called. */
export function rowValue(facet: RowFacet, row: Listed): { value: string; label: string } {
  switch (facet) {
    case 'prefecture': {
      const label = prefectureLabel(row.municipality.prefecture);
      return { value: label, label };
    }
    case 'municipality':
      return { value: row.municipality.code, label: row.municipality.name };
    case 'procedure':
      return row.procedure === null
        ? { value: UNSTATED, label: '事務の特定なし' }
        : { value: row.procedure.id, label: row.procedure.name };
    case 'form':
      return { value: row.form.id, label: row.form.name };
    case 'year': {
      const year = row.published?.slice(0, 4) ?? null;
      return year === null ? { value: UNSTATED, label: NO_PUBLISHED } : { value: year, label: `${year}年` };
    }
  }
}

/** Whether an assessment is among those asked for. */
export const passesRow = (row: Listed, filters: Filters): boolean =>
  ROW_FACETS.every((facet) => filters[facet].length === 0 || filters[facet].includes(rowValue(facet, row).value));

/** Where a text stands: names of its part and, for the text of a change, the number of its timing (else null). */
export interface TextPlace {
  part: string;
  timing: number | null;
}

export const timingId = (timing: number | null): string | null =>
  timing === null ? null : (TIMINGS[timing]?.id ?? null);

/** Whether a text is among those asked for. */
export function passesText({ part, timing }: TextPlace, filters: Filters, except: TextFacet | null = null): boolean {
  const inPart = except === 'part' || filters.part.length === 0 || filters.part.includes(part);
  const inTiming =
    except === 'timing' || filters.timing.length === 0 || filters.timing.includes(timingId(timing) ?? '');
  return inPart && inTiming;
}

export const narrowsTexts = (filters: Filters): boolean => TEXT_FACETS.some((facet) => filters[facet].length > 0);

/** Whether only 変更前の記載 is asked for, which the engine can tell at once. */
export const asksOnlyBefore = (filters: Filters): boolean =>
  filters.timing.length === 0 && filters.part.length === 1 && filters.part[0] === CHANGE_PARTS.before;
