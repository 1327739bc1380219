import type { Entry } from '../../assessment/types.ts';
import { textOf } from '../../assessment/value-text.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { foldFileName, namesFile } from '../../match/file-name.ts';
import { foldLabel } from '../../text/fold.ts';
import { editsBetween } from '../../match/similarity.ts';
import { DAMAGED_FILE_NAME } from '../../match/thresholds.ts';
import { endOfLabel, type LabelText } from '../../match/labels/label-text.ts';

/** n of `f<n>` → the names under which the document knows that file, folded. */
export type FileNames = ReadonlyMap<number, readonly string[]>;

const NUMBERED = /^\s*[（(]\s*([0-9０-９]{1,2})\s*[）)]\s*/u;

/**
 * The names of the 特定個人情報ファイル: what the first item of a section that stands once per file says, and the headings of what stands
 * once per file.
 */
export function fileNames(entries: readonly Entry[], form: Form): FileNames {
  const names = new Map<number, string[]>();
  for (const entry of entries) {
    const place = parseKey(form, entry.key);
    if (place === null || place.file === null) continue;
    const printed = namesFile(place.node) ? textOf(entry.value) : place.node.onHeading ? entry.label : '';
    const name = foldFileName(printed.split('\n')[0] ?? '');
    if (name.length > 1) names.set(place.file, [...(names.get(place.file) ?? []), name]);
  }
  return names;
}

export interface FileHit {
  file: number;
  /** Offset behind the name. */
  end: number;
}

/** A name that the document does not know ends with this word, or cannot be told from what follows. */
const UNKNOWN_NAME = /^[^①-⑳0-9(-]{0,30}?ファイル/u;

/** The file named at an offset: `(1)住民基本台帳ファイル`, `(2)`, or its name alone. A name that fits counts more than a number. */
export function fileAt(words: LabelText, at: number, names: FileNames): FileHit | null {
  const { text } = words;
  const numbered = NUMBERED.exec(text.slice(at));
  const from = at + (numbered?.[0].length ?? 0);
  const spelled = [...names].flatMap(([file, list]) => list.map((name) => ({ file, name })));
  const exact = spelled
    .map(({ file, name }) => ({ file, end: endOfLabel(words, name, from) ?? -1 }))
    .filter(({ end }) => end >= 0)
    .sort((a, b) => b.end - a.end)[0];
  if (exact) return exact;
  const printed = UNKNOWN_NAME.exec(text.slice(from))?.[0] ?? '';
  const end = from + printed.length;
  if (numbered) return { file: Number(numbered[1]), end };
  const folded = foldLabel(printed);
  const rated = spelled
    .flatMap(({ file, name }) => {
      const edits = editsBetween(folded, name, DAMAGED_FILE_NAME);
      return edits === null ? [] : [{ file, edits }];
    })
    .sort((a, b) => a.edits - b.edits);
  const [best] = rated;
  const certain = best && rated.every(({ file, edits }) => file === best.file || edits > best.edits);
  return certain ? { file: best.file, end } : null;
}
