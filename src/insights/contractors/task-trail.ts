import { classifySides, isAbsent } from '../../changes/change-shape.ts';
import { dateRows } from '../../changes/history/rows.ts';
import { reconstructHistory } from '../../changes/history/reconstruct-history.ts';
import { renumberedBlocks } from '../../changes/history/renumbering.ts';
import type { Version } from '../../changes/history/types.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { Form } from '../../forms/types.ts';
import { fold } from '../../text/fold.ts';
import { compareTasks, hasWords, type TaskWords } from './task-words.ts';

/** Where a task stands in an assessment, and where in it what it is known by and its 委託先名; null for what is not printed. */
export interface TaskPlace {
  /** Key of the block, which is also that of its name. */
  key: string;
  /** Field of the block, its file and its printed number. */
  field: string;
  file: number | null;
  number: number;
  contentKey: string | null;
  contractorKey: string;
}

/** What was printed as 委託先名 of a task over a span of days. */
export interface TrailSpan {
  text: string;
  /** ISO date as exact as the rows print it; null: no row says when it began. */
  from: string | null;
  /** Numbers of the rows that say so. */
  rows: number[];
}

/** Who had a task, as printed, newest first. */
export interface TaskTrail {
  spans: TrailSpan[];
  /** Why nothing earlier is known: no row is about it, the task itself was written down then, or it cannot be followed any further. */
  end: 'open' | 'begins' | 'lost';
}

/** The texts and rows of an assessment. */
export interface TaskSource {
  /** Texts of today by key; '' where an item holds nothing. */
  texts: ReadonlyMap<string, string>;
  changes: readonly StoredChange[];
  form: Form;
}

/** A day on which blocks were given other numbers. */
interface Renumbering {
  day: string;
  field: string;
  files: ReadonlySet<string>;
  first: number;
  last: number;
}

/** Follows each task back through 変更箇所 by its name and words, whichever number it had, by its key. */
export function traceTasks(places: readonly TaskPlace[], source: TaskSource): Map<string, TaskTrail> {
  const tracer = new TaskTracer(places, source);
  return new Map(places.map((place) => [place.key, tracer.trace(place)]));
}

/** A side that only names a number: 委託事項6, 5. */
const NUMBER_ALONE = /^(?:委託事項)?[\d、,~-]+(?:へ|に)?(?:移動|変更)?$/u;

class TaskTracer {
  private readonly places: readonly TaskPlace[];
  private readonly source: TaskSource;
  private readonly versions: ReadonlyMap<string, readonly Version[]>;
  private readonly rows: { change: StoredChange; day: string }[];
  private readonly renumberings: Renumbering[];

  constructor(places: readonly TaskPlace[], source: TaskSource) {
    this.places = places;
    this.source = source;
    const { changes, form, texts } = source;
    const fields = new Set(places.map(({ field }) => field));
    const ranges = new Map(
      changes.map((change) => [change, renumberedBlocks(change, form).filter(({ field }) => fields.has(field))]),
    );
    const dated = dateRows(changes);
    const newest = dated.findLast(({ day }) => day !== null)?.day ?? null;
    this.rows = dated.flatMap(({ change, day }) => {
      const effective = day ?? newest;
      return effective === null ? [] : [{ change, day: effective }];
    });
    this.renumberings = this.rows.flatMap(({ change, day }) =>
      (ranges.get(change) ?? []).map((range) => ({ day, files: filesOf(change), ...range })),
    );
    // A row that says no more than a number would end the history of whatever bore it.
    const telling = changes.filter((change) => (ranges.get(change) ?? []).length === 0 || !saysNumberAlone(change));
    this.versions = this.isChanged() ? reconstructHistory(texts, telling, form).versions : new Map<string, never>();
  }

  trace(place: TaskPlace): TaskTrail {
    const spans: TrailSpan[] = [
      { text: textOf(this.versionOn(place.contractorKey, null)) ?? '', from: null, rows: [] },
    ];
    let at = place;
    for (const day of this.daysOf(place)) {
      const last = spans.at(-1);
      const before = this.predecessor(at, day);
      if (last === undefined || before === 'lost') return { spans, end: 'lost' };
      if (before === 'begins') {
        Object.assign(last, this.datedRows(this.rowsOf(at, day)));
        return { spans, end: 'begins' };
      }
      const text = textOf(this.versionBefore(before.contractorKey, day));
      if (text === null) return { spans, end: 'lost' };
      if (fold(text) !== fold(last.text)) {
        Object.assign(last, this.datedRows(this.rowsOf(before, day, at)));
        spans.push({ text, from: null, rows: [] });
      }
      at = before;
    }
    return { spans, end: 'open' };
  }

  /** Where the task that stands at a place from a day on stood before it. */
  private predecessor(place: TaskPlace, day: string): TaskPlace | 'begins' | 'lost' {
    if (!this.mayBeAnother(place, day)) return place;
    const task = this.wordsOn(place, day);
    if (!hasWords(task)) return 'lost';
    const own = this.wordsBefore(place, day);
    if (compareTasks(own, task) === 'equal') return place;
    const others = this.beside(place).filter((other) => this.mayBeAnother(other, day));
    const compared = others.map((other) => ({ other, relation: compareTasks(this.wordsBefore(other, day), task) }));
    const equal = compared.filter(({ relation }) => relation === 'equal');
    if (equal.length > 0) return equal.length === 1 && equal[0] !== undefined ? equal[0].other : 'lost';
    const isMovedAway = others.some((other) => compareTasks(this.wordsOn(other, day), own) === 'equal');
    if (compareTasks(own, task) === 'alike' && !isMovedAway && !this.isRenumbered(place, day)) return place;
    // What goes on in its own place has not come here, however alike the words are.
    const alike = compared.filter(({ other, relation }) => relation === 'alike' && !this.goesOn(other, day));
    if (alike.length > 0) return 'lost';
    const isNew = isNothing(own) || isMovedAway || this.saysNew(place, day);
    return isNew ? 'begins' : 'lost';
  }

  private goesOn(place: TaskPlace, day: string): boolean {
    return compareTasks(this.wordsBefore(place, day), this.wordsOn(place, day)) !== 'other';
  }

  /** Whether a place may hold another task before a day than from it on. */
  private mayBeAnother(place: TaskPlace, day: string): boolean {
    return this.isRenumbered(place, day) || this.isRewritten(place, day);
  }

  private isRewritten({ key, contentKey }: TaskPlace, day: string): boolean {
    return [key, contentKey].some((own) => own !== null && this.versionsOf(own).some(({ from }) => from === day));
  }

  private isRenumbered({ key, field, number }: TaskPlace, day: string): boolean {
    return this.renumberings.some(
      (one) =>
        one.day === day &&
        one.field === field &&
        one.first <= number &&
        number <= one.last &&
        (one.files.size === 0 || [...one.files].some((start) => key.startsWith(start))),
    );
  }

  /** A row of the day says that the task was not there before it. */
  private saysNew({ key, contentKey }: TaskPlace, day: string): boolean {
    return this.rows.some(({ change, day: own }) => {
      if (own !== day || !change.keys.some((about) => about === key || about === contentKey)) return false;
      const { before, after } = classifySides(change);
      return (before.word === 'new' || before.word === 'absent') && after.word === 'text';
    });
  }

  private beside({ key, field, file }: TaskPlace): TaskPlace[] {
    return this.places.filter((other) => other.key !== key && other.field === field && other.file === file);
  }

  /** Numbers of the rows of a day about the 委託先名 of a place, or, where there is none, about its task. */
  private rowsOf(before: TaskPlace, day: string, after = before): number[] {
    const numbersAbout = (keys: readonly (string | null)[]): number[] =>
      this.rows
        .filter(({ change, day: own }) => own === day && change.keys.some((key) => keys.includes(key)))
        .map(({ change }) => change.n);
    const contractor = numbersAbout([before.contractorKey, after.contractorKey]);
    return contractor.length > 0
      ? contractor
      : numbersAbout([before.key, before.contentKey, after.key, after.contentKey]);
  }

  /** A day that only the rows around one share is not printed in it. */
  private datedRows(rows: number[]): Pick<TrailSpan, 'from' | 'rows'> {
    const [iso] = this.source.changes.flatMap(({ n, iso: own }) => (rows.includes(n) && own !== null ? [own] : []));
    return { from: iso ?? null, rows };
  }

  private daysOf({ field, file }: TaskPlace): string[] {
    const keys = this.places
      .filter((other) => other.field === field && other.file === file)
      .flatMap(({ key, contentKey, contractorKey }) => [key, contentKey, contractorKey]);
    const days = keys.flatMap((key) => (key === null ? [] : this.versionsOf(key).flatMap(({ from }) => from ?? [])));
    return [...new Set([...days, ...this.renumberings.map(({ day }) => day)])].sort().reverse();
  }

  private wordsOn(place: TaskPlace, day: string): TaskWords {
    return wordsOf(place, (key) => this.versionOn(key, day));
  }

  /** Of a number that belonged to another task, and has no row that says which, nothing is known. */
  private wordsBefore(place: TaskPlace, day: string): TaskWords {
    const isMoved = this.isRenumbered(place, day) && !this.isRewritten(place, day);
    return isMoved ? { name: null, content: null } : wordsOf(place, (key) => this.versionBefore(key, day));
  }

  private versionsOf(key: string): readonly KnownVersion[] {
    return (
      this.versions.get(key) ?? [{ from: null, status: 'stands', text: this.source.texts.get(key) ?? '', known: null }]
    );
  }

  /** The version that holds from a day on, today's for null. */
  private versionOn(key: string, day: string | null): KnownVersion | undefined {
    return this.versionsOf(key).find(({ from }) => day === null || from === null || from <= day);
  }

  private versionBefore(key: string, day: string): KnownVersion | undefined {
    return this.versionsOf(key).find(({ from }) => from === null || from < day);
  }

  private isChanged(): boolean {
    const keys = this.places.flatMap(({ key, contentKey, contractorKey }) => [key, contentKey, contractorKey]);
    return this.source.changes.some((change) =>
      change.keys.some((about) => keys.some((key) => key?.startsWith(about) === true)),
    );
  }
}

type KnownVersion = Pick<Version, 'from' | 'status' | 'text' | 'known'>;

/** The text of a version; null where it is not known. */
const textOf = (version: KnownVersion | undefined): string | null =>
  version === undefined || version.status === 'unknown' ? null : version.text;

/** What a task is called, also where only a row prints it. */
function wordsOf({ key, contentKey }: TaskPlace, find: (key: string) => KnownVersion | undefined): TaskWords {
  const read = (version: KnownVersion | undefined): string | null =>
    version?.status === 'unknown' ? (version.known?.text ?? null) : (version?.text ?? null);
  return { name: read(find(key)), content: contentKey === null ? '' : read(find(contentKey)) };
}

const isNothing = ({ name, content }: TaskWords): boolean => name === '' && content === '';

/** The beginnings of the keys of the files that a row is about; empty where it is about none of its own. */
function filesOf({ keys }: StoredChange): ReadonlySet<string> {
  return new Set(keys.flatMap((key) => /^[^-]+-f\d+-/u.exec(key)?.[0] ?? []));
}

function saysNumberAlone(change: StoredChange): boolean {
  const { before, after } = classifySides(change);
  return [before, after].every(
    (side) => isAbsent(side) || side.word === 'whole' || side.word === 'same' || NUMBER_ALONE.test(fold(side.text)),
  );
}
