import { textOf } from '../assessment/value-text.ts';
import type { Assessment, Change } from '../assessment/types.ts';
import { loadForm } from '../forms/load.ts';
import type { Form } from '../forms/types.ts';
import { indexEntries, type EntryIndex } from './item-column/entry-index.ts';
import type { RowTexts } from './item-column/evidence.ts';
import { fileNames, type FileNames } from './item-column/files.ts';
import { readItemColumn } from './item-column/read.ts';
import type { ItemTarget } from './item-column/reading.ts';
import { disambiguate, type DisambiguationBasis } from './item-column/disambiguate.ts';
import { fold } from '../text/fold.ts';
import { remembered, rememberedOf } from '../text/remembered.ts';

/**
 * How an item column was resolved. `exact`: by the form's marker and words; `label`: by its words, the number is another's or missing;
 * `near`: by damaged words; `value`: the words fit several items, or only a heading, and the texts of the row fit one of them; `group`:
 * to the heading above the item; `none`: not at all.
 */
export type How = DisambiguationBasis | 'none';

export interface Resolution {
  /** Keys of the assessment that are meant; [] where the item does not stand in it today. */
  keys: string[];
  /** Fields of the form that are meant; [] where the item is not known. */
  fields: string[];
  how: How;
}

/** What else is known of a row; without it, an item column that fits several items is resolved to their heading. */
export interface ItemContext extends Partial<RowTexts> {
  names?: FileNames;
}

/**
 * Resolves the item column of a row of 変更箇所 (`I 2システム5①`, `II(1)住民基本ファイル -4委託事項2 ③委託先名`, `移転先6～8`) to keys of the
 * assessment and fields of the form. It never guesses among items: words that fit several are resolved by the texts of the row, and else
 * to the heading above them.
 */
export function resolveItem(
  printed: string,
  form: Form,
  entryKeys: Iterable<string>,
  context: ItemContext = {},
): Resolution {
  const { before = '', after = '', textsOf = () => [], names = new Map() } = context;
  return settle(
    readItemColumn(printed, form, () => names),
    indexEntries(form, entryKeys),
    { before, after, textsOf },
  );
}

/**
 * Resolves every row of the change history of an assessment, in order. Rows that name only a heading are looked at a second time, when
 * the other rows have told what the items said in earlier years.
 */
export function resolveChanges(assessment: Assessment, form = loadForm(assessment.frontmatter.form)): Resolution[] {
  const { entries, changes } = assessment;
  const keys = entries.map(({ key }) => key);
  const index = indexEntries(form, keys);
  const names = fileNames(entries, form);
  const textsByKey = new Map(entries.map(({ key, value }) => [key, [textOf(value)]]));
  const textsOf = (key: string): readonly string[] => textsByKey.get(key) ?? [];
  const foldText = remembered(fold);
  const targetsOf = remembered((item) => readTargets(item, form, names));
  const resolveRow = ({ item, before, after }: Change): Resolution =>
    settle(targetsOf(item), index, { before, after, textsOf, foldText });
  const first = changes.map((row) => ({ row, resolution: resolveRow(row) }));
  for (const { row, resolution } of first) {
    const [key, ...others] = resolution.keys;
    if (key !== undefined && others.length === 0 && SURE.has(resolution.how))
      textsByKey.get(key)?.push(row.before, row.after);
  }
  return first.map(({ row, resolution }) => (resolution.how === 'group' ? resolveRow(row) : resolution));
}

/** Item columns of a form that are held at a time. */
const MOST_HELD = 5000;

/** By form, what an item column names in any document, as it names no file: most bodies print the same. */
const heldOf = rememberedOf((_form: Form) => new Map<string, readonly ItemTarget[]>());

function readTargets(item: string, form: Form, names: FileNames): readonly ItemTarget[] {
  const held = heldOf(form);
  const known = held.get(item);
  if (known !== undefined) return known;
  // A copy: what V8 cuts out of a document holds the whole document.
  const printed = [...item].join('');
  let isOwn = false;
  const targets = readItemColumn(printed, form, () => {
    isOwn = true;
    return names;
  });
  if (isOwn) return targets;
  if (held.size >= MOST_HELD) held.clear();
  held.set(printed, targets);
  return targets;
}

const SURE: ReadonlySet<How> = new Set<How>(['exact', 'label']);
/** From the surest to the least sure. */
const RANK: readonly How[] = ['exact', 'label', 'near', 'value', 'group', 'none'];

/** Settles which of the items that an item column names are meant. */
function settle(targets: readonly ItemTarget[], index: EntryIndex, row: RowTexts): Resolution {
  const disambiguated = targets
    .map((target) => disambiguate(target, index, row))
    .filter(({ nodes }) => nodes.length > 0);
  return {
    keys: [...new Set(disambiguated.flatMap(({ keys }) => keys))],
    fields: [...new Set(disambiguated.flatMap(({ nodes }) => nodes.map(({ field }) => field)))],
    how: disambiguated.map(({ how }) => how).reduce<How | null>(leastSure, null) ?? 'none',
  };
}

function leastSure(a: How | null, b: How): How {
  return a !== null && RANK.indexOf(a) > RANK.indexOf(b) ? a : b;
}
