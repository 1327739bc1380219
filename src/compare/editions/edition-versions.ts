import { textOf } from '../../assessment/value-text.ts';
import { firstDay } from '../../changes/history/rows.ts';
import { reconstructHistory, versionOn } from '../../changes/history/reconstruct-history.ts';
import type { History, Version } from '../../changes/history/types.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { Form } from '../../forms/types.ts';
import type { DatedEdition } from './edition-history.ts';
import { matchRows } from './match-rows.ts';
import { pairItems } from './pair-items.ts';

/** What the texts of some days rest on. */
export interface Span {
  /** First ISO day; null: from the beginning. */
  from: string | null;
  /** Day of the edition; null for the one in force. */
  edition: string | null;
  /** Whether later rows of that edition were undone; else it is as printed. */
  isRestored: boolean;
}

/** An item over a span of days. `edition`: as an earlier edition prints it. */
export interface EditionVersion extends Omit<Version, 'status'> {
  status: Version['status'] | 'edition';
  /** Day of the edition that it was read from, or worked back from; null for the one in force. */
  edition: string | null;
}

/** What rows and editions tell of the texts of earlier days. */
export interface EditionVersions {
  /** Days on which something changed, or an edition was published, newest first. */
  days: string[];
  /** First day of which something is told: of the oldest edition, or the one before its first row; null where there is but one edition without rows. */
  begins: string | null;
  /** Newest first. */
  spans: Span[];
  /** By key of the edition in force, newest version first; `<key>@<day>` for what that does not print. Items that never changed are left out. */
  versions: Map<string, EditionVersion[]>;
  unapplied: History['unapplied'];
}

/** An edition with what its own rows tell, and the days that are told from it. */
interface Source {
  /** null for the edition in force. */
  edition: string | null;
  history: History;
  texts: ReadonlyMap<string, string>;
  /** First day on which its texts, worked back, are nearer than the edition before it; null: from the beginning. */
  start: string | null;
  /** Key there of an item of the edition in force; null where it does not print it. */
  keyIn: (key: string) => string | null;
  /** Number in the edition in force of a row; null where that has dropped it. */
  rowToday: (n: number) => number | null;
}

/**
 * What an assessment said on earlier days. From the day on which an edition was published its own text holds, as printed, until a row of
 * the next edition takes effect; between that day and the next publication, and before the oldest edition, the next newer edition is
 * worked back. `editions`: oldest first, the last one in force.
 */
export function versionsOfEditions(editions: readonly DatedEdition[], form: Form): EditionVersions {
  const sources = editions.map((_, at) => openSource(editions, at, form));
  const spans = sources.flatMap(spansOf).reverse();
  const versions = new Map<string, EditionVersion[]>();
  for (const { name, keys } of namesOf(sources, editions, form)) {
    const own = versionsOf(keys, sources, spans);
    if (own.some(({ status }) => status !== 'stands')) versions.set(name, own);
  }
  const newest = sources.at(-1);
  const since = newest?.start ?? '';
  const days = sources.flatMap(({ edition, history, start }, at) => {
    const end = at === sources.length - 1 ? null : edition;
    const own = history.days.filter((day) => (start === null || day >= start) && (end === null || day < end));
    return edition === null ? own : [...own, edition];
  });
  return {
    days: [...new Set(days)].sort().reverse(),
    begins: beginningOf([...days].sort()[0] ?? null, sources[0]?.edition ?? null),
    spans,
    versions,
    unapplied: (newest?.history.unapplied ?? []).filter(({ n }) => {
      const iso = editions.at(-1)?.changes[n - 1]?.iso ?? null;
      return iso === null || firstDay(iso) >= since;
    }),
  };
}

/** `first`: the first day on which anything happened. What an edition prints tells nothing of the day before it. */
function beginningOf(first: string | null, oldestEdition: string | null): string | null {
  if (first === null || first === oldestEdition) return first;
  return new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function openSource(editions: readonly DatedEdition[], at: number, form: Form): Source {
  const own = editions[at] as DatedEdition;
  const newest = editions.at(-1) as DatedEdition;
  const before = editions[at - 1];
  const isNewest = own === newest;
  const texts = textsIn(own);
  const toOwn = new Map<string, string>();
  const rows = new Map<number, number>();
  if (!isNewest) {
    const { toNewer } = pairItems(own.assessment.entries, newest.assessment.entries, form);
    for (const key of texts.keys()) {
      const today = toNewer(key);
      if (today !== null) toOwn.set(today, key);
    }
    for (const [today, n] of matchRows(own.changes, newest.changes).held) rows.set(n, today);
  }
  return {
    edition: isNewest ? null : own.date,
    history: reconstructHistory(texts, own.changes, form),
    texts,
    start: before === undefined ? null : firstEffect(before, own),
    keyIn: (key) => (isNewest ? key : (toOwn.get(key) ?? null)),
    rowToday: (n) => (isNewest ? n : (rows.get(n) ?? null)),
  };
}

/** The texts of an edition by key; a dash counts as nothing. */
const textsIn = ({ assessment }: DatedEdition): Map<string, string> =>
  new Map(
    assessment.entries.flatMap(({ key, value }) =>
      value === null ? [] : [[key, value.type === 'none' ? '' : textOf(value)] as const],
    ),
  );

/** The first day after an edition on which a row of the next one takes effect; the next one's publication where there is none before. */
function firstEffect(older: DatedEdition, newer: DatedEdition): string {
  const published = older.date ?? '';
  const effects = matchRows(older.changes, newer.changes)
    .added.flatMap(({ iso }: StoredChange) => (iso === null ? [] : [firstDay(iso)]))
    .filter((day) => day > published);
  return [...effects, newer.date ?? published].sort()[0] ?? published;
}

/** Oldest first: the days on which an edition is worked back, and those on which it holds as printed. */
function spansOf({ edition, start }: Source): Span[] {
  if (edition === null) return [{ from: start, edition, isRestored: true }];
  const restored: Span[] = start !== null && start >= edition ? [] : [{ from: start, edition, isRestored: true }];
  return [...restored, { from: edition, edition, isRestored: false }];
}

/** An item under one name, with its key in each edition that prints it or tells of it. */
interface NamedItem {
  name: string;
  keys: (string | null)[];
}

function namesOf(sources: readonly Source[], editions: readonly DatedEdition[], form: Form): NamedItem[] {
  const newest = sources.at(-1);
  if (newest === undefined) return [];
  const today = new Set([...newest.texts.keys(), ...newest.history.versions.keys()]);
  const items = Array.from(today, (key): NamedItem => ({ name: key, keys: sources.map(({ keyIn }) => keyIn(key)) }));
  for (const [at, { texts, edition }] of sources.entries()) {
    const known = new Set(items.map(({ keys }) => keys[at]));
    for (const key of texts.keys()) {
      if (known.has(key)) continue;
      items.push({ name: `${key}@${edition ?? ''}`, keys: followKey(key, at, editions, form) });
    }
  }
  return items;
}

/** The keys of an item that the edition in force does not print, from one edition to the next for as long as they print it. */
function followKey(key: string, first: number, editions: readonly DatedEdition[], form: Form): (string | null)[] {
  const keys: (string | null)[] = editions.map(() => null);
  keys[first] = key;
  for (let at = first; at + 2 < editions.length; at += 1) {
    const [older, newer] = [editions[at], editions[at + 1]];
    const known = keys[at] ?? null;
    if (known === null || older === undefined || newer === undefined) break;
    const next = pairItems(older.assessment.entries, newer.assessment.entries, form).toNewer(known);
    keys[at + 1] = newer.assessment.entries.some((entry) => entry.key === next) ? next : null;
  }
  return keys;
}

function versionsOf(
  keys: readonly (string | null)[],
  sources: readonly Source[],
  spans: readonly Span[],
): EditionVersion[] {
  const last = sources.length - 1;
  const todayKey = keys[last] ?? null;
  const today = todayKey === null ? '' : (sources[last]?.texts.get(todayKey) ?? '');
  return spans.flatMap((span, at) => {
    const until = at === 0 ? null : (spans[at - 1]?.from ?? null);
    const index = sources.findIndex(({ edition }) => edition === span.edition);
    const source = sources[index];
    if (source === undefined) return [];
    const key = keys[index] ?? null;
    if (!span.isRestored) return [asPrinted(span, key, source, today)];
    return workedBack(span, until, key, source, today);
  });
}

const NOTHING = { undone: [], stopped: null, known: null };

function asPrinted({ from, edition }: Span, key: string | null, { texts }: Source, today: string): EditionVersion {
  const text = key === null ? '' : (texts.get(key) ?? '');
  if (isAlike(text, today)) return { from, status: 'stands', text: today, edition, ...NOTHING };
  return { from, status: 'edition', text, edition, ...NOTHING };
}

/** The versions of an item in a span, worked back from an edition. `until`: the first day behind the span. */
function workedBack(
  { from, edition }: Span,
  until: string | null,
  key: string | null,
  { texts, history, rowToday }: Source,
  today: string,
): EditionVersion[] {
  const text = key === null ? '' : (texts.get(key) ?? '');
  const printed: Version = { from: null, status: 'stands', text, ...NOTHING };
  const all = (key === null ? undefined : history.versions.get(key)) ?? [printed];
  const oldest = from === null ? all.at(-1) : versionOn(all, from);
  const inSpan = all.filter((version) => {
    if (version === oldest) return true;
    const begins = version.from ?? '';
    return (from === null || begins > from) && (until === null || begins < until);
  });
  return inSpan.map((version): EditionVersion => {
    const isSame = edition !== null && isAlike(version.text, today) && version.status !== 'unknown';
    const own = version.status === 'stands' && edition !== null ? 'restored' : version.status;
    const { n, obstacle } = version.stopped ?? { n: 0, obstacle: null };
    const stoppedAt = rowToday(n);
    const knownAt = rowToday(version.known?.n ?? 0);
    return {
      from: version === oldest ? from : version.from,
      status: isSame ? 'stands' : own,
      text: version.text,
      edition,
      undone: version.undone.flatMap((row) => rowToday(row) ?? []),
      stopped: obstacle === null || stoppedAt === null ? null : { n: stoppedAt, obstacle },
      known: version.known === null || knownAt === null ? null : { n: knownAt, text: version.known.text },
    };
  });
}

const isAlike = (one: string, other: string): boolean => withoutBlanks(one) === withoutBlanks(other);

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');
