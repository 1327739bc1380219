import type { EditionVersion } from '../../compare/editions/edition-versions.ts';
import { firstDay } from '../../changes/history/rows.ts';
import { fold } from '../../text/fold.ts';
import type { BandProof, BandSpan } from './types.ts';

/** What versions are read with. */
export interface VersionContext {
  /** Key of the item in the document of today; null where that does not print it. */
  key: string | null;
  /** What is shown of a text; '' of one that says nothing. */
  nameOf: (text: string) => string;
  /** The ISO date that a row of today's document prints; null where it cannot be read. */
  dateOf: (n: number) => string | null;
}

/** Versions next to one another that say the same. */
interface Run {
  /** null: not known; '' nothing. */
  name: string | null;
  /** Newest first. */
  versions: EditionVersion[];
}

/** The spans in which an item said the same, the last first, from its versions, newest first. What is not known makes no span. */
export function versionSpans(versions: readonly EditionVersion[], context: VersionContext): BandSpan[] {
  const runs: Run[] = [];
  for (const version of versions) {
    const name = version.status === 'unknown' ? null : context.nameOf(version.text);
    const last = runs.at(-1);
    if (last !== undefined && name !== null && last.name !== null && fold(last.name) === fold(name))
      last.versions.push(version);
    else runs.push({ name, versions: [version] });
  }
  return runs.flatMap((run, at) => {
    const { name } = run;
    return name === null || name === '' ? [] : [toSpan({ ...run, name }, runs[at - 1], runs[at + 1], context)];
  });
}

function toSpan(
  { name, versions }: Run & { name: string },
  newer: Run | undefined,
  older: Run | undefined,
  { key, dateOf }: VersionContext,
): BandSpan {
  const oldest = versions.at(-1);
  const start = older === undefined || older.name === null ? null : (oldest?.from ?? null);
  const end = newer?.versions.at(-1)?.from ?? null;
  const rowsBefore = rowsBetween(oldest, older?.versions[0]);
  const rowsAfter = rowsBetween(newer?.versions.at(-1), versions[0]);
  const [rowBefore = null] = rowsBefore;
  const [rowAfter = null] = rowsAfter;
  const isCurrent = newer === undefined;
  const isEnded = newer !== undefined && newer.name !== null;
  const printed = versions.flatMap(({ status, from }) =>
    from !== null && (status === 'edition' || status === 'stands') ? [from] : [],
  );
  return {
    names: [{ name, path: null }],
    from: start === null ? null : asPrinted(start, rowBefore, dateOf),
    until: isEnded && end !== null ? asPrinted(end, rowAfter, dateOf) : null,
    isCurrent,
    isDoubtful: false,
    knownFrom: start === null ? (oldest?.from ?? printed.toSorted()[0] ?? null) : null,
    knownUntil: isCurrent || isEnded ? null : end,
    rows: [...rowsBefore, ...rowsAfter],
    proof: proofOf({ start, rowBefore, rowAfter, edition: oldest?.edition ?? null, key: isCurrent ? key : null }),
  };
}

/** The rows that stand between a version and the older one before it; none where no row of today's document does. */
function rowsBetween(newer: EditionVersion | undefined, older: EditionVersion | undefined): number[] {
  if (newer === undefined || older === undefined) return [];
  const undone = older.undone.filter((n) => !newer.undone.includes(n));
  if (undone.length > 0 || older.status !== 'unknown' || older.stopped === null) return undone;
  return newer.status === 'unknown' ? [] : [older.stopped.n];
}

/** A day as exact as its row prints it. */
function asPrinted(day: string, row: number | null, dateOf: VersionContext['dateOf']): string {
  const printed = row === null ? null : dateOf(row);
  return printed !== null && firstDay(printed) === day ? printed : day;
}

interface Edges {
  start: string | null;
  rowBefore: number | null;
  rowAfter: number | null;
  edition: string | null;
  key: string | null;
}

/** The best proof there is: the row that begins the span, the item of today, the row that ends it, the edition that prints it. */
function proofOf({ start, rowBefore, rowAfter, edition, key }: Edges): BandProof {
  if (start !== null && rowBefore !== null) return { kind: 'change', n: rowBefore };
  if (key !== null) return { kind: 'item', key };
  if (rowAfter !== null) return { kind: 'change', n: rowAfter };
  return edition === null ? null : { kind: 'edition', date: edition };
}
