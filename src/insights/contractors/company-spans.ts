import type { CompanyName } from '../../match/companies/company-name.ts';
import type { StatedContractor } from '../../match/companies/contractor-field.ts';
import type { CompanyReader } from '../../registry/contractors/compare-contractors.ts';
import type { TaskTrail } from './task-trail.ts';

/** A span of days in which a company had a task. */
export interface CompanySpan {
  /** As printed last. */
  name: CompanyName;
  /** The text of 委託先名 that it is printed in. */
  printed: string;
  /** It stands in the newest text. */
  isCurrent: boolean;
  /** First ISO day on which it is printed, and first one on which it no longer is; null: no row says so, or the company still has the task. */
  from: string | null;
  until: string | null;
  /** Numbers of the rows that say so. */
  fromRows: number[];
  untilRows: number[];
  /**
   * The companies in whose place it came on `from`, and those that came in its place on `until`; empty where none is named, or where companies
   * were added or left out.
   */
  before: { name: CompanyName; printed: string }[];
  next: { name: CompanyName; printed: string }[];
  /** A name printed before or after it that may be its own: it cannot be known whether the company changed on that day. */
  doubt: { printed: string; day: string | null; rows: number[] } | null;
}

/** What rows of a day say of names, by their numbers: a company was renamed, or became part of another one. */
export type NotesOfRows = ReadonlyMap<number, string>;

/** 説明 of a row that a company has another name, or is another one by law. */
const RENAMED =
  /社名|商号|改称|合併|分社|会社分割|事業譲渡|事業承継|(?:委託先|会社|事業者)(?:の|名)*(?:名称|名)(?:の)?変更|名称(?:の)?変更/u;

/** The spans of every company that had a task, newest first, in printed order. `directory` knows which names are one company. */
export function companySpans(
  trail: TaskTrail,
  directory: CompanyReader,
  notes: NotesOfRows = new Map(),
): CompanySpan[] {
  const stated = trail.spans.map(({ text }) => directory.read(text));
  const found: CompanySpan[] = [];
  const seen = trail.spans.map(() => new Set<CompanyName>());
  for (const [at, names] of stated.map(namesOf).entries())
    for (const name of names) {
      if (seen[at]?.has(name) === true) continue;
      // Older texts that name the company too, without a break.
      let last = at;
      for (let older = at; older < stated.length; older += 1) {
        const own = namesOf(stated[older]).filter((other) => directory.compare(name, other) === 'same');
        if (own.length === 0) break;
        for (const other of own) seen[older]?.add(other);
        last = older;
      }
      found.push(spanOf({ name, at, last }, { trail, stated, directory, notes }));
    }
  return found;
}

interface TrailRead {
  trail: TaskTrail;
  stated: readonly StatedContractor[];
  directory: CompanyReader;
  notes: NotesOfRows;
}

function spanOf({ name, at, last }: { name: CompanyName; at: number; last: number }, read: TrailRead): CompanySpan {
  const { trail } = read;
  const [newest, oldest] = [trail.spans[at], trail.spans[last]];
  const begins = last === trail.spans.length - 1 ? trail.end === 'begins' : true;
  const start = boundary(last + 1, last, name, read);
  const end = boundary(at - 1, at, name, read);
  const isDoubtful = start.doubt !== null || end.doubt !== null;
  const over = trail.spans[at - 1];
  return {
    name,
    printed: newest?.text ?? '',
    isCurrent: at === 0,
    from: begins && start.doubt === null ? (oldest?.from ?? null) : null,
    until: end.doubt === null ? (over?.from ?? null) : null,
    fromRows: begins && start.doubt === null ? (oldest?.rows ?? []) : [],
    untilRows: end.doubt === null ? (over?.rows ?? []) : [],
    before: start.others,
    next: end.others,
    doubt: isDoubtful
      ? start.doubt === null
        ? { printed: end.doubt ?? '', day: over?.from ?? null, rows: over?.rows ?? [] }
        : { printed: start.doubt, day: oldest?.from ?? null, rows: oldest?.rows ?? [] }
      : null,
  };
}

/** What stands in the text beside a span: a name that may be the company's own, and companies that surely are others and took or gave its place. */
function boundary(
  beside: number,
  edge: number,
  name: CompanyName,
  { trail, stated, directory, notes }: TrailRead,
): { doubt: string | null; others: { name: CompanyName; printed: string }[] } {
  const [text, read, here] = [trail.spans[beside]?.text ?? '', stated[beside], namesOf(stated[edge])];
  if (read === undefined || read.kind === 'nothing' || read.kind === 'placeholder') return { doubt: null, others: [] };
  // Words may mean the company without its name.
  if (read.kind === 'words') return { doubt: text, others: [] };
  const rows = trail.spans[Math.min(beside, edge)]?.rows ?? [];
  const isRenamed = rows.some((n) => RENAMED.test(notes.get(n) ?? ''));
  if (isRenamed || read.names.some((other) => directory.compare(name, other) === 'doubt'))
    return { doubt: text, others: [] };
  const others = read.names.filter((other) => here.every((own) => directory.compare(own, other) === 'other'));
  return { doubt: null, others: others.map((other) => ({ name: other, printed: text })) };
}

const namesOf = (stated: StatedContractor | undefined): readonly CompanyName[] =>
  stated?.kind === 'companies' ? stated.names : [];
