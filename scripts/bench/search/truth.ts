import type { AssessmentJson } from '../../../src/export/schema.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { maskChange, maskItem } from '../../../src/changes/officers.ts';

/** A text that is searched, as it is printed. */
export interface TruthText {
  printed: string;
  folded: string;
  /** It is 変更前の記載. */
  removed: boolean;
}

/** An item or a change with its texts. */
export interface TruthPlace {
  /** Key of the item, or `change-<n>`. */
  key: string;
  texts: TruthText[];
}

export interface TruthDocument {
  id: string;
  places: TruthPlace[];
}

/** Where something stands: `<id>#<key>`. */
export type LocationSet = Set<string>;

/**
 * The rule of the search, said a second time and apart from its code: NFKC, small letters, no white space but one blank between two Latin
 * letters or digits.
 */
export const foldAnew = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Latin}\p{Nd}])[\s\u200b]+(?=[\p{Script=Latin}\p{Nd}])/gu, '\u0000')
    .replace(/[\s\u200b]+/gu, '')
    .replaceAll('\u0000', ' ');

/** What is searched of an assessment, from its open data. Names of officials can be found nowhere. */
export function toTruth({ id, form: formId, items, changes }: AssessmentJson): TruthDocument {
  const form = loadForm(formId);
  const textOf = (printed: string, removed = false): TruthText => ({ printed, folded: foldAnew(printed), removed });
  const places = [
    ...items.map(({ key, field, text }) => ({ key, texts: [textOf(maskItem(text, nodeByField(form, field)))] })),
    ...changes.map((change) => {
      const { item, note, after, before } = maskChange({ ...change, date: change.printed }, form);
      return { key: `change-${change.n}`, texts: [textOf(item), textOf(note), textOf(after), textOf(before, true)] };
    }),
  ];
  return {
    id,
    places: places
      .map(({ key, texts }) => ({ key, texts: texts.filter(({ folded }) => folded !== '') }))
      .filter(({ texts }) => texts.length > 0),
  };
}

/** Every place whose texts hold a folded word. */
export function placesOf(documents: readonly TruthDocument[], word: string): LocationSet {
  const found: LocationSet = new Set();
  for (const { id, places } of documents)
    for (const { key, texts } of places)
      if (texts.some(({ folded }) => folded.includes(word))) found.add(`${id}#${key}`);
  return found;
}

/** What reading every text finds of a word. */
export interface Expected {
  assessments: number;
  items: number;
  /** null where more than MOST_SAVED assessments hold it. */
  places: LocationSet | null;
}

/** Assessments whose places are compared one by one: the page loads the texts of each to count and to save what it has found. */
export const MOST_SAVED = 1000;

/** Looks for all words in one reading, with one document in memory at a time; `words` as they are asked. */
export function expectedOf(documents: Iterable<TruthDocument>, words: readonly string[]): Map<string, Expected> {
  const asked = words.map((word) => ({ word, folded: foldAnew(word).trim() }));
  const found = new Map(
    words.map((word): [string, Expected] => [word, { assessments: 0, items: 0, places: new Set() }]),
  );
  for (const document of documents) {
    // Texts hold no such sign, so that no word is found across two of them.
    const whole = document.places.flatMap(({ texts }) => texts.map(({ folded }) => folded)).join('\u0000');
    for (const { word, folded } of asked) {
      const own = found.get(word);
      if (own === undefined || !whole.includes(folded)) continue;
      const places = placesOf([document], folded);
      own.assessments += 1;
      own.items += places.size;
      if (own.assessments > MOST_SAVED) own.places = null;
      for (const place of places) own.places?.add(place);
    }
  }
  return found;
}
