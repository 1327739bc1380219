import { type ItemSubtree, nameOf } from '../../assessment/outline.ts';
import { walk } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { QUESTIONS, type SummaryQuestion } from './questions.ts';
import type { SummaryAnswer, SummaryLine, SummaryWord } from './types.ts';
import { markWords, wordOf } from './words.ts';
import { groupBy } from '../../text/group-by.ts';

/** More names than these are left to their place. */
const NAMED = 6;

/** An item that has a role, and the file it stands in. */
interface RoleItem {
  branch: ItemSubtree;
  /** The block around it, or the entry itself where it heads one. */
  block: ItemSubtree;
  /** Name of the file; null where the document has one only, or the item belongs to none. */
  file: string | null;
}

/**
 * Answers to the questions of residents, drawn from the items of a document by their roles: nothing in them but what it prints, with
 * the place where it does.
 */
export function summarize(sections: readonly ItemSubtree[], form: Form): SummaryAnswer[] {
  const asked = new Set(Array.from(walk(form), ({ role }) => role));
  const found = findRoles(sections);
  return QUESTIONS.map((question) => {
    const lines = question.roles.flatMap((part) => linesOf(part, found));
    const missingBecause =
      lines.length > 0 ? null : question.roles.some(({ role }) => asked.has(role)) ? 'missing' : 'notApplicable';
    const { id, icon, question: words } = question;
    return { id, icon, question: words, lines, missingBecause };
  });
}

function findRoles(sections: readonly ItemSubtree[]): Map<FormRole, RoleItem[]> {
  const files = new Set(sections.map(({ file }) => file).filter((file) => file !== null));
  const found = new Map<FormRole, RoleItem[]>();
  const visit = (branch: ItemSubtree, block: ItemSubtree, file: string | null): void => {
    const { node, entry, children } = branch;
    const own = node?.repeat === 'block' ? branch : block;
    if (node?.role != null && entry.value !== null)
      found.set(node.role, [...(found.get(node.role) ?? []), { branch, block: own, file }]);
    for (const child of children) visit(child, own, file);
  };
  for (const section of sections)
    visit(section, section, files.size > 1 && section.file !== null ? nameOf(section) : null);
  return found;
}

function linesOf(part: SummaryQuestion['roles'][number], all: ReadonlyMap<FormRole, RoleItem[]>): SummaryLine[] {
  const found = all.get(part.role) ?? [];
  const [first] = found;
  if (first === undefined) return [];
  const label = first.branch.node?.label ?? '';
  const line = (words: SummaryWord[]): SummaryLine => ({ label, files: [], words, more: null });
  switch (part.display) {
    case 'each':
      return joinEqual(
        found.map(({ branch, file }) => ({ ...line([wordOf(branch)]), files: file === null ? [] : [file] })),
      );
    case 'marks':
      return [line(distinct(found.flatMap(({ branch }) => markWords(branch))))];
    case 'marksByFile':
      return joinEqual(
        [...groupBy(found, ({ file }) => file)].map(([file, own]) => ({
          ...line(distinct(own.flatMap(({ branch }) => markWords(branch)))),
          files: file === null ? [] : [file],
        })),
      );
    case 'names':
      // Two kinds of blocks may have one role: 提供先, 移転先.
      return [...groupBy(found, ({ branch }) => branch.node?.label ?? '')].map(([own, some]) =>
        shorten({ ...line(nameWords(some, part, all)), label: own }),
      );
    case 'levels':
      return [line(levels(found.map(({ branch }) => wordOf(branch))))];
  }
}

/** The names, each once; those that an item keeps apart are told with it where they are spelled alike. */
function nameWords(
  items: readonly RoleItem[],
  { beside, apart }: SummaryQuestion['roles'][number],
  all: ReadonlyMap<FormRole, RoleItem[]>,
): SummaryWord[] {
  if (apart === undefined) return joinNotes(items.map((item) => nameWord(item, beside, all)));
  const words = distinct(items.map((item) => nameWord(item, apart, all)));
  const isAlone = (word: SummaryWord): boolean =>
    words.every((other) => other === word || other.text !== word.text || other.state !== word.state);
  return words.map((word) => (isAlone(word) ? { ...word, note: null } : word));
}

/** A name, with what the item beside it in the same block says. */
function nameWord(
  { branch, block }: RoleItem,
  beside: FormRole | undefined,
  all: ReadonlyMap<FormRole, RoleItem[]>,
): SummaryWord {
  const word = wordOf(branch);
  if (beside === undefined) return word;
  const other = all.get(beside)?.find((candidate) => candidate.block === block);
  const note = other === undefined ? null : wordOf(other.branch);
  return { ...word, note: note?.state === 'said' ? note.text : null };
}

/** Each name once, with all that is said beside it. */
function joinNotes(words: readonly SummaryWord[]): SummaryWord[] {
  return distinct(words.map((word) => ({ ...word, note: null }))).map((word) => {
    const notes = words.filter(({ text, state }) => text === word.text && state === word.state).map(({ note }) => note);
    return { ...word, note: [...new Set(notes)].filter((note) => note !== null).join('／') || null };
  });
}

function shorten(line: SummaryLine): SummaryLine {
  const next = line.words[NAMED];
  if (next === undefined) return line;
  return { ...line, words: line.words.slice(0, NAMED), more: { key: next.key, count: line.words.length - NAMED } };
}

const same = (a: SummaryWord, b: SummaryWord): boolean => a.text === b.text && a.state === b.state && a.note === b.note;

/** Each word once, at the place where it stands first; that nothing is printed counts only where nothing else is. */
function distinct(words: readonly SummaryWord[]): SummaryWord[] {
  const each = words.filter((word, at) => words.findIndex((other) => same(word, other)) === at);
  const nonEmpty = each.filter(({ state }) => state !== 'empty');
  return nonEmpty.length > 0 ? nonEmpty : each.slice(0, 1);
}

/** Lines of several files that say the same become one; it names no file where it holds for all. */
function joinEqual(lines: readonly SummaryLine[]): SummaryLine[] {
  const groups = groupBy(lines, ({ words }) => JSON.stringify(words.map(({ text, state }) => [text, state])));
  return [...groups.values()].map((group) => {
    const files = group.length === lines.length ? [] : [...new Set(group.flatMap((line) => line.files))];
    return { ...(group[0] as SummaryLine), files };
  });
}

/** The words by how often they are said, in the order in which they come. */
function levels(words: readonly SummaryWord[]): SummaryWord[] {
  return distinct(words).map((word) => {
    const count = words.filter((other) => same(word, other)).length;
    return { ...word, note: `${count}項目` };
  });
}
