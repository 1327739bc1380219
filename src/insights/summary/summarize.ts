import { type ItemSubtree, walkBranches } from '../../assessment/outline.ts';
import { walk } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { QUESTIONS, type SummaryPart } from './questions.ts';
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

interface RoleItems {
  byRole: ReadonlyMap<FormRole, readonly RoleItem[]>;
  /** Names of the files, where there are several. */
  files: ReadonlySet<string>;
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

function findRoles(sections: readonly ItemSubtree[]): RoleItems {
  const names = fileNames(sections);
  const isOfSeveral = names.size > 1;
  const byRole = new Map<FormRole, RoleItem[]>();
  const visit = (branch: ItemSubtree, block: ItemSubtree, file: string | null): void => {
    const { node, entry, children } = branch;
    const own = node?.repeat === 'block' ? branch : block;
    if (node?.role != null && entry.value !== null)
      byRole.set(node.role, [...(byRole.get(node.role) ?? []), { branch, block: own, file }]);
    for (const child of children) visit(child, own, file);
  };
  for (const section of sections)
    visit(section, section, isOfSeveral && section.file !== null ? (names.get(section.file) ?? null) : null);
  return { byRole, files: new Set(isOfSeveral ? names.values() : []) };
}

/** The name of each file, as the document prints it first. */
function fileNames(sections: readonly ItemSubtree[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const { file, node, entry } of walkBranches(sections)) {
    if (file === null) continue;
    const name = node?.role === 'file' && entry.value?.type === 'text' ? (entry.value.text.split('\n')[0] ?? '') : '';
    if (!names.has(file) || (name !== '' && names.get(file) === unnamed(file))) names.set(file, name || unnamed(file));
  }
  return names;
}

const unnamed = (file: number): string => `ファイル${file}`;

function linesOf(part: SummaryPart, all: RoleItems): SummaryLine[] {
  const found = all.byRole.get(part.role) ?? [];
  const [first] = found;
  if (first === undefined) return [];
  const label = first.branch.node?.label ?? '';
  const display = part.display;
  const line = (words: SummaryWord[], file: string | null, own = label): SummaryLine => ({
    label: own,
    display,
    files: file === null ? [] : [file],
    words,
    more: null,
  });
  switch (display) {
    case 'each':
      return joinEqual(
        found.map(({ branch, file }) => line([wordOf(branch)], file)),
        all.files,
      );
    case 'marks':
      return joinEqual(
        [...groupBy(found, ({ file }) => file)].map(([file, own]) =>
          line(distinct(own.flatMap(({ branch }) => markWords(branch))), file),
        ),
        all.files,
      );
    case 'names':
      // Two kinds of blocks may have one role: 提供先, 移転先.
      return [...groupBy(found, ({ branch }) => branch.node?.label ?? '')].flatMap(([own, some]) =>
        joinEqual(
          [...groupBy(some, ({ file }) => file)].map(([file, each]) => line(nameWords(each, part, all), file, own)),
          all.files,
        ).map(shorten),
      );
    case 'levels':
      return [line(levels(found.map(({ branch }) => wordOf(branch))), null)];
  }
}

/** The name of each block of a file, with what the item beside it says; names that several blocks have, with what keeps them apart. */
function nameWords(items: readonly RoleItem[], { beside, apart }: SummaryPart, all: RoleItems): SummaryWord[] {
  const words = items.map(({ branch }) => wordOf(branch));
  return words.map((word, at) => {
    const item = items[at];
    const others = words.filter(({ text, state }) => text === word.text && state === word.state);
    const notes =
      item === undefined
        ? []
        : [...(others.length > 1 ? [noteOf(item, apart, all)] : []), noteOf(item, beside, all)].filter(
            (note) => note !== null,
          );
    return { ...word, note: notes.join('、') || null };
  });
}

/** What an item of the same block says, in one word; null where there is none, or it says nothing. */
function noteOf({ block }: RoleItem, role: FormRole | 'block' | undefined, { byRole }: RoleItems): string | null {
  if (role === undefined) return null;
  const other = role === 'block' ? block : byRole.get(role)?.find((candidate) => candidate.block === block)?.branch;
  const note = other === undefined ? null : wordOf(other);
  return note?.state === 'said' ? note.text + (note.cut ? '…' : '') : null;
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

/** Lines of several files that say the same become one; it names no file where it holds for all that the document has. */
function joinEqual(lines: readonly SummaryLine[], all: ReadonlySet<string>): SummaryLine[] {
  const groups = groupBy(lines, ({ words }) =>
    JSON.stringify(words.map(({ text, state, note }) => [text, state, note])),
  );
  return [...groups.values()].map((group) => {
    const files = [...new Set(group.flatMap((line) => line.files))];
    return { ...(group[0] as SummaryLine), files: files.length === all.size ? [] : files };
  });
}

/** The words by how often they are said, in the order in which they come; that nothing is chosen counts as well. */
function levels(words: readonly SummaryWord[]): SummaryWord[] {
  const each = words.filter((word, at) => words.findIndex((other) => same(word, other)) === at);
  return each.map((word) => ({ ...word, note: `${words.filter((other) => same(word, other)).length}項目` }));
}
