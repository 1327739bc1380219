import { outline, pathsOf } from '../assessment/outline.ts';
import { maskItem, type MaskedItem } from '../changes/officers.ts';
import { versionsOfEditions, type EditionVersion } from '../compare/editions/edition-versions.ts';
import type { DatedEdition } from '../compare/editions/edition-history.ts';
import type { StoredAssessment, StoredEdition } from '../workspace/stored.ts';
import { parseKey, pathOf } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';
import type { UnapplicableReason } from '../changes/history/apply-change.ts';
import type { VersionJson, VersionsJson } from './versions-schema.ts';

/** Why an item cannot be worked back past a row, in plain words for readers. */
const UNAPPLICABLE_SENTENCES: Record<UnapplicableReason, string> = {
  damaged: 'この項目の変更の行が壊れているため、その前の記載をさかのぼれません。',
  cut: 'この項目の変更の行が途中で切れているため、その前の記載をさかのぼれません。',
  abridged: 'この項目の変更の行が一部を「略」としているため、その前の記載をさかのぼれません。',
  excerpt: 'この項目の変更の行が抜粋だけを載せているため、その前の記載をさかのぼれません。',
  pointer: 'この項目の変更の行に記載そのものが載っていないため、その前の記載をさかのぼれません。',
  differs: '変更の行の「変更後」の記載が、あるはずの記載と一致しないため、その前の記載をさかのぼれません。',
  date: 'この項目の変更の行に日付がないため、いつの記載か決められません。',
  renumbered: 'この日より後に番号の付け替えがあり、同じ番号が別のものを指していたかもしれません。',
  several: '1つの行がいくつもの項目をまとめて変えているため、項目ごとの前の記載に分けられません。',
};

function versionToJson(
  { from, status, text, undone, stopped, known, edition }: EditionVersion,
  item: MaskedItem | null,
): VersionJson {
  return {
    from,
    status,
    text: status === 'unknown' ? null : maskItem(text, item),
    undone,
    stopped: stopped === null ? null : { ...stopped, sentence: UNAPPLICABLE_SENTENCES[stopped.obstacle] },
    known: known === null ? null : { ...known, text: maskItem(known.text, item) },
    edition,
  };
}

/** Labels as printed from the section down to each item that the document prints. */
const printedPaths = ({ assessment }: Pick<StoredAssessment, 'assessment'>, form: Form): Map<string, string[]> =>
  pathsOf(outline(assessment.entries, form), (label) => label);

/** The labels of the form for an item that the document does not print any more. */
function formPath(key: string, form: Form): string[] {
  const place = parseKey(form, key);
  if (place === null) return [key];
  return pathOf(place.node).map((node) => {
    const number = node.number === null ? '' : `${node.number} `;
    return node.repeat === 'block' ? `${node.label}${place.block}` : number + node.label;
  });
}

/**
 * versions/<id>.json: what each item that ever changed said on earlier days, as far as editions and rows tell; without the names of officials.
 * `earlier`: the earlier editions, newest first.
 */
export function versionsToJson(
  stored: StoredAssessment,
  form: Form,
  earlier: readonly StoredEdition[] = [],
): VersionsJson {
  const dated = earlier.map((edition): DatedEdition => ({ ...edition, date: edition.edition })).reverse();
  const known = versionsOfEditions([...dated, { ...stored, date: stored.frontmatter.published }], form);
  const printed = printedPaths(stored, form);
  const before = new Map(earlier.map((edition) => [edition.edition, printedPaths(edition, form)]));
  const pathOf = (name: string): string[] => {
    const [key = '', day = ''] = name.split('@');
    return printed.get(name) ?? before.get(day)?.get(key) ?? formPath(key, form);
  };
  return {
    id: stored.id,
    days: known.days,
    items: [...known.versions].map(([name, versions]) => ({
      key: name,
      path: pathOf(name),
      printed: printed.has(name),
      versions: versions.map((version) =>
        versionToJson(version, parseKey(form, name.split('@')[0] ?? '')?.node ?? null),
      ),
    })),
    unapplied: known.unapplied.map(({ n, reason }) => ({
      n,
      date: stored.changes[n - 1]?.iso ?? null,
      reason,
    })),
    begins: known.begins,
    spans: known.spans.map(({ from, edition, isRestored }) => ({ from, edition, restored: isRestored })),
  };
}
