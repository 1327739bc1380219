import type { StoredChange } from '../../changes/stored-change.ts';
import type { RuleContext, Since } from './types.ts';

interface Dated {
  day: string;
  n: number;
  basis: 'change' | 'published';
  brought: boolean;
  /** It may only have come from another instance of the item, as where 委託事項5 became 委託事項6. */
  isMoved: boolean;
}

/** What stands for an item that was not there before. */
const NEW = /^\s*[（(]?(?:新設|新規|記載なし|なし|追加|-|―|—|－)?[)）]?\s*$/u;

/**
 * Since when an item says something. `asserts`: whether a text of the item says so. The last row about the item that brought it decides,
 * where none took it away later; else it is only known that the document said so on the day of its publication.
 */
export function sinceWhen({ stored, editions }: RuleContext, key: string, asserts: (text: string) => boolean): Since {
  const dated = (changes: readonly StoredChange[], basis: Dated['basis']): Dated[] =>
    changes.flatMap(({ n, iso, keys, fields, before, after, flags }) => {
      if (iso === null || flags.includes('damaged') || !keys.some((own) => own === key || key.startsWith(`${own}-`)))
        return [];
      const [was, is] = [asserts(before), asserts(after)];
      const isMoved =
        is &&
        NEW.test(before) &&
        changes.some(
          (other) =>
            other.n !== n &&
            other.iso === iso &&
            asserts(other.before) &&
            other.fields.some((own) => fields.includes(own)),
        );
      return was === is ? [] : [{ day: iso, n, basis, brought: is, isMoved }];
    });
  const last = [...dated(stored.changes, 'change'), ...dated(editions?.undeclared ?? [], 'published')]
    .toSorted((a, b) => (a.day === b.day ? a.n - b.n : a.day < b.day ? -1 : 1))
    .at(-1);
  if (last?.brought === true && !last.isMoved) return { since: last.day, basis: last.basis };
  const { published } = stored.frontmatter;
  return { since: published, basis: published === null ? null : 'published' };
}

/** The number of the row that brought it; null where no row of the history did. */
export function bringingRow(
  { stored }: RuleContext,
  key: string,
  { since, basis }: Since,
  asserts: (text: string) => boolean,
): StoredChange | null {
  if (basis !== 'change') return null;
  return (
    stored.changes.findLast(
      ({ iso, keys, before, after }) =>
        iso === since &&
        keys.some((own) => own === key || key.startsWith(`${own}-`)) &&
        asserts(after) &&
        !asserts(before),
    ) ?? null
  );
}
