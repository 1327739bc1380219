import type { Entry, Value } from '../../assessment/types.ts';
import { maskOfficialNames } from '../../match/persons.ts';
import { fold } from '../../text/fold.ts';
import type { Edition, Uncertainty } from './types.ts';
import type { ItemPair } from './pair-items.ts';

/** What is known of two editions as a whole: how far their texts can be relied on. */
export interface Reliability {
  /** Both name the version of their form, and it is the same. */
  isSameForm: boolean;
  /** Why no difference of these editions proves anything; null where one may. */
  uncertainty: 'reading' | 'incomplete' | null;
  /** Keys of items whose import was not sure, in each edition. */
  doubted: { older: ReadonlySet<string>; newer: ReadonlySet<string> };
}

export function reliabilityOf(older: Edition, newer: Edition): Reliability {
  const both = [older, newer];
  const isRead = both.some(({ frontmatter: { source, reviewed } }) => source?.kind === 'ocr' && !reviewed);
  const isPartial = both.some(
    ({ frontmatter: { complete, source } }) => !complete || (source?.quality ?? null) !== null,
  );
  return {
    isSameForm:
      older.frontmatter.formVersion !== null && older.frontmatter.formVersion === newer.frontmatter.formVersion,
    uncertainty: isPartial ? 'incomplete' : isRead ? 'reading' : null,
    doubted: { older: doubtedIn(older), newer: doubtedIn(newer) },
  };
}

/** A person who compared the text with its original has cleared the doubts of the import. */
const doubtedIn = ({ frontmatter, provenance }: Edition): Set<string> =>
  new Set(frontmatter.reviewed ? [] : (provenance?.doubts ?? []).flatMap(({ key }) => key ?? []));

/** Letters of a private set, the sign for a letter that is lost, and 〓, which prints put in its place. */
const UNREADABLE = /[\p{Co}\ufffd〓]/u;

const isUnreadable = (entry: Entry | null, text: string): boolean =>
  UNREADABLE.test(text) ||
  (entry?.value?.type === 'marks' && entry.value.marks.some(({ state }) => state === 'unclear'));

/** Why the difference of an item that no row is about proves nothing; null where it does. */
export function doubtOf(
  { node, older, newer }: ItemPair,
  texts: { before: string; after: string },
  reliability: Reliability,
): Uncertainty | null {
  const namesOfficial = (text: string): boolean => maskOfficialNames(text).taken.length > 0;
  if (node.role === 'officer' && (namesOfficial(texts.before) || namesOfficial(texts.after))) return 'officer';
  if (isOtherForm(older, newer, reliability)) return 'form-version';
  if (isUnreadable(older, texts.before) || isUnreadable(newer, texts.after)) return 'unreadable';
  if (reliability.uncertainty !== null) return reliability.uncertainty;
  const { doubted } = reliability;
  const isDoubted =
    (older !== null && doubted.older.has(older.key)) || (newer !== null && doubted.newer.has(newer.key));
  return isDoubted ? 'reading' : null;
}

/** Whether the other version of the form explains a difference: it has no such item, or none of the chosen options and boxes. */
function isOtherForm(older: Entry | null, newer: Entry | null, { isSameForm }: Reliability): boolean {
  if (isSameForm) return false;
  const [one, other] = [older?.value ?? null, newer?.value ?? null];
  return one === null || other === null || lacksAnswer(one, other) || lacksAnswer(other, one);
}

/** Whether an item gives an answer that its like does not offer. */
function lacksAnswer(value: Value, like: Value): boolean {
  if (value.type === 'choice' && like.type === 'choice') {
    const offered = like.options.map(fold);
    return (
      value.value !== null &&
      !offered.includes(fold(value.value)) &&
      value.options.map(fold).includes(fold(value.value))
    );
  }
  if (value.type !== 'marks' || like.type !== 'marks') return false;
  const offered = new Set(like.marks.map(({ label }) => fold(label)));
  return value.marks.some(({ label, state }) => state !== 'off' && !offered.has(fold(label)));
}
