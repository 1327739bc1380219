import { walkBranches, outline } from '../assessment/outline.ts';
import { textOf } from '../assessment/value-text.ts';
import { UNAPPLICABLE_SENTENCES } from '../changes/history/sentences.ts';
import type { Version } from '../changes/history/types.ts';
import { maskItem, type MaskedItem } from '../changes/officers.ts';
import { reconstructHistory } from '../changes/history/reconstruct-history.ts';
import type { StoredAssessment } from '../workspace/stored.ts';
import { parseKey, pathOf } from '../forms/keys.ts';
import type { Form } from '../forms/types.ts';
import type { VersionJson, VersionsJson } from './versions-schema.ts';

function versionToJson({ from, status, text, undone, stopped, known }: Version, item: MaskedItem | null): VersionJson {
  return {
    from,
    status,
    text: status === 'unknown' ? null : maskItem(text, item),
    undone,
    stopped: stopped === null ? null : { ...stopped, sentence: UNAPPLICABLE_SENTENCES[stopped.obstacle] },
    known: known === null ? null : { ...known, text: maskItem(known.text, item) },
  };
}

/** Texts of today by key; a dash counts as nothing. */
function textsOf(stored: StoredAssessment): Map<string, string> {
  return new Map(
    stored.assessment.entries.flatMap(({ key, value }) =>
      value === null ? [] : [[key, value.type === 'none' ? '' : textOf(value)] as const],
    ),
  );
}

/** Labels from the section down to each item that the document prints. */
function printedPaths(stored: StoredAssessment, form: Form): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { entry, children } of walkBranches(outline(stored.assessment.entries, form))) {
    const above = paths.get(entry.key) ?? [];
    const path = entry.label === '' ? above : [...above, entry.label];
    paths.set(entry.key, path);
    for (const child of children) paths.set(child.entry.key, path);
  }
  return paths;
}

/** The labels of the form for an item that the document does not print any more. */
function formPath(key: string, form: Form): string[] {
  const place = parseKey(form, key);
  if (place === null) return [key];
  return pathOf(place.node).map((node) => {
    const number = node.number === null ? '' : `${node.number} `;
    return node.repeat === 'block' ? `${node.label}${place.block}` : number + node.label;
  });
}

/** versions/<id>.json: what each item that ever changed said on earlier days, as far as its rows tell; without the names of officials. */
export function versionsToJson(stored: StoredAssessment, form: Form): VersionsJson {
  const history = reconstructHistory(textsOf(stored), stored.changes, form);
  const printed = printedPaths(stored, form);
  return {
    id: stored.id,
    days: history.days,
    items: [...history.versions].map(([key, versions]) => ({
      key,
      path: printed.get(key) ?? formPath(key, form),
      printed: printed.has(key),
      versions: versions.map((version) => versionToJson(version, parseKey(form, key)?.node ?? null)),
    })),
    unapplied: history.unapplied.map(({ n, reason }) => ({
      n,
      date: stored.changes[n - 1]?.iso ?? null,
      reason,
    })),
  };
}
