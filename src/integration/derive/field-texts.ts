import { itemOrigins } from '../../assessment/origins.ts';
import { isComparable } from '../../compare/copies/definition.ts';
import { compareTexts } from '../../compare/copies/find-copies.ts';
import { openTextDates, type TextDate } from '../../compare/copies/text-dates.ts';
import { textStatuses } from '../../compare/copies/text-statuses.ts';
import { uniquePassages } from '../../compare/copies/unique-passages.ts';
import {
  toSharedText,
  type ComparedText,
  type SharedText,
  type SharedTextInfo,
} from '../../compare/values/field-file.ts';
import type { ItemSubject } from '../../compare/values/item-subjects.ts';
import type { ItemValue } from '../../compare/values/item-values.ts';
import { loadForm } from '../../forms/load.ts';
import type { Fact, SourceFact } from '../../workspace/derivation.ts';
import type { StoredAssessment, StoredEdition } from '../../workspace/stored.ts';
import { copiesOfField } from './copies.ts';
import { toDated } from './editions.ts';
import type { FieldResource } from './resources.ts';

/** Since when a text is known, and the page of the original that prints it, from 1; null where that is not known. */
export interface PrintedText {
  since: TextDate | null;
  page: number | null;
}

/** What an assessment says of one meaning. */
export interface FieldContribution {
  municipality: string;
  /** Of a choice or a text alone; null where none is named. */
  procedure: string | null;
  values: (ItemValue & { about: ItemSubject[] })[];
  /** Of each value that is long enough to be compared; else null, and empty where none is. */
  printed: (PrintedText | null)[];
}

/** A value with the assessment that says it. */
export interface PlacedItemValue extends ItemValue {
  assessment: string;
  about: ItemSubject[];
}

/** What comes of comparing the texts of one meaning. */
export interface ComparedFieldTexts {
  texts: (ComparedText | null)[];
  groups: SharedText[];
  facts: Fact[];
}

/** Opens what is known of the texts of an assessment; null of one that is too short to be compared. `editions`: newest first. */
export function openPrintedTexts(
  stored: StoredAssessment,
  editions: readonly StoredEdition[],
): (value: ItemValue) => PrintedText | null {
  let sinceOf: ((key: string) => TextDate | null) | null = null;
  const origins = itemOrigins(stored);
  return ({ key, text }) => {
    if (!isComparable(text)) return null;
    // Most of the work is done once for all texts; an assessment without one needs none of it.
    sinceOf ??= openTextDates(toDated(stored, editions), loadForm(stored.frontmatter.form));
    const origin = origins.get(key);
    return { since: sinceOf(key), page: origin !== undefined && 'page' in origin ? origin.page : null };
  };
}

/** Of items that hold no text. */
export const NO_TEXTS: ComparedFieldTexts = { texts: [], groups: [], facts: [] };

/** Compares the texts of one meaning. `shown`: all of them in the order of the facts, without names of officials. */
export function compareFieldTexts(
  field: string,
  facts: readonly SourceFact<FieldContribution>[],
  shown: readonly PlacedItemValue[],
): ComparedFieldTexts {
  const printed = facts.flatMap(({ value: { municipality, procedure, values, printed: own } }) =>
    values.map(({ text }, at) => ({
      text,
      municipality,
      procedure: procedure ?? '',
      isComparable: isComparable(text),
      since: own[at]?.since ?? null,
      page: own[at]?.page ?? null,
    })),
  );
  const { groups: found, likenessOf } = compareTexts(
    printed.map(({ text, municipality }, ref) => ({ text, municipality, ref })),
  );
  const groups = found.map((group) => toSharedText(group, printed));
  const texts = textStatuses(printed, found).map((status, at) =>
    status === null ? null : { status, since: printed[at]?.since ?? null, page: printed[at]?.page ?? null },
  );
  const placed = shown.map(({ assessment, key, text }, place) => {
    const { municipality = '', procedure = '' } = printed[place] ?? {};
    return { place, assessment, key, text, municipality, procedure, compared: texts[place] ?? null };
  });
  const copies = copiesOfField({
    ...{ field, texts: placed, groups },
    likenessOf: (one, other) => likenessOf(one.place, other.place),
  });
  return { texts, groups, facts: [...copies] };
}

/** How common the texts of each assessment are. `facts` and `values`, as printed, are in one order. */
export function commonTexts(
  { field, values, texts, groups }: Pick<FieldResource, 'field' | 'values' | 'texts' | 'groups'>,
  facts: readonly SourceFact<FieldContribution>[],
): Map<string, Record<string, SharedTextInfo>> {
  const municipalities = facts.flatMap(({ value }) => value.values.map(() => value.municipality));
  const known = new Map<string, Record<string, SharedTextInfo>>();
  for (const [group, { municipalities: all, wordings }] of groups.entries()) {
    const shared = values[wordings[0]?.members[0] ?? -1]?.text ?? '';
    for (const { municipalities: same, likeness, members, status, near } of wordings) {
      for (const member of members) {
        const value = values[member];
        if (value === undefined) continue;
        const own = same > 1 || likeness === 1 ? [] : uniquePassages(value.text, shared);
        const other = near?.member ?? members.find((one) => municipalities[one] !== municipalities[member]);
        const proof = other === undefined ? null : proofAt(other, near?.likeness ?? 1);
        const page = texts[member]?.page ?? null;
        const infos = known.get(value.assessment) ?? {};
        infos[value.key] = { field, group, same, all, own, status, page, proof };
        known.set(value.assessment, infos);
      }
    }
  }
  return known;

  function proofAt(member: number, likeness: number): SharedTextInfo['proof'] {
    const value = values[member];
    if (value === undefined) return null;
    return { assessment: value.assessment, key: value.key, page: texts[member]?.page ?? null, likeness };
  }
}
