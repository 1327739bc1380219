import { parseKey, pathOf } from '../../forms/keys.ts';
import type { Form, NodeLocation } from '../../forms/types.ts';
import { foldLabel } from '../../text/fold.ts';
import { foldWording } from '../../text/fold-wording.ts';
import { remembered } from '../../text/remembered.ts';
import { isAbsent, classifySides } from '../change-shape.ts';
import type { StoredChange } from '../stored-change.ts';
import { renumberedBlocks } from './renumbering.ts';
import { dateRows, type DatedRow } from './rows.ts';
import { statementOf } from './statement.ts';
import { undo, type UnapplicableReason } from './apply-change.ts';
import type { History, Unapplied, Version } from './types.ts';

/** An item as it is worked back, row by row. */
interface Track {
  place: NodeLocation;
  /** The version that is being made: what holds before the rows undone so far. */
  open: Version;
  /** Finished versions, newest first. */
  done: Version[];
}

const currentVersion = (text: string): Version => ({
  from: null,
  status: 'stands',
  text,
  undone: [],
  stopped: null,
  known: null,
});

/**
 * Works the items of an assessment back through its history. `texts` are the texts of today by key ('' or a dash where an item holds
 * nothing). Nothing is guessed: a row whose after-text is neither the item's text nor one part of it stops the item there.
 */
export function reconstructHistory(
  texts: ReadonlyMap<string, string>,
  changes: readonly StoredChange[],
  form: Form,
): History {
  const tracks = new Map<string, Track>();
  for (const key of new Set([...texts.keys(), ...changes.flatMap((change) => change.keys)])) {
    const place = parseKey(form, key);
    if (place && (place.node.type !== null || texts.has(key))) {
      tracks.set(key, { place, open: currentVersion(texts.get(key) ?? ''), done: [] });
    }
  }
  const unapplied: Unapplied[] = [];
  const rows = dateRows(changes);
  const days = [...new Set(rows.flatMap(({ day }) => day ?? []))].reverse();
  for (const row of rows.toReversed()) {
    const reason = undoRow(row, row.day ?? days[0] ?? null, tracks, form);
    if (reason !== null) unapplied.push({ n: row.change.n, reason });
  }
  const versions = new Map<string, Version[]>();
  for (const [key, track] of tracks) {
    if (track.done.length > 0) versions.set(key, [...track.done, { ...track.open, from: null }]);
  }
  return { days, versions, unapplied: unapplied.reverse() };
}

/** Undoes one row wherever it belongs; says why where it could not be tied to an item. */
function undoRow(
  { change, day }: DatedRow,
  effective: string | null,
  tracks: Map<string, Track>,
  form: Form,
): Unapplied['reason'] | null {
  const own = change.keys.flatMap((key) => tracks.get(key) ?? []);
  const starts = change.keys.map((key) => `${key}-`);
  const beneath: Track[] = [];
  for (const [key, track] of tracks) if (starts.some((start) => key.startsWith(start))) beneath.push(track);
  const listed = listedIn(change, beneath, form);
  if (listed.length > 0) {
    undoList(change, effective, own, beneath, listed);
    return null;
  }
  const target = targetOf(change, own, beneath);
  if (target === null) {
    stopRenumbered(change, effective, tracks, form);
    return change.keys.length === 0 ? 'unresolved' : 'several';
  }
  if (day === null) endAsUnknown(target, change, effective, 'date');
  else undoOn(target, change, effective, tracks, form, beneath);
  return null;
}

/** Undoes a row about a block that prints the block's items one behind the other: only that the block was not there can be told. */
function undoList(change: StoredChange, day: string | null, own: Track[], beneath: Track[], listed: Track[]): void {
  const { before, after } = classifySides(change);
  const isNew = isAbsent(before) && after.word === 'text' && listed.length > beneath.length / 2;
  for (const track of isNew ? [...own, ...beneath] : [...own, ...listed]) {
    if (isNew && !isEmpty(track)) applyVersion(track, change, day, '');
    else if (!isNew) endAsUnknown(track, change, day, 'several');
  }
}

function undoOn(
  target: Track,
  change: StoredChange,
  day: string | null,
  tracks: Map<string, Track>,
  form: Form,
  beneath: Track[],
): void {
  const { before } = classifySides(change);
  const step = target.open.status === 'unknown' ? null : undo(target.open.text, change, target.place.node);
  if (step?.done) {
    const part = step.part || target.open.status === 'part';
    applyVersion(target, change, day, step.text, part && step.text !== '' ? 'part' : 'restored');
    // A block that was not there before held nothing.
    if (step.text === '' && target.place.node.repeat === 'block') {
      for (const track of beneath) if (!isEmpty(track)) applyVersion(track, change, day, '');
    }
    return;
  }
  if (step === null && isAbsent(before) && before.word !== 'empty') {
    // Whatever stood between, the document says that the item was not there before.
    applyVersion(target, change, day, '');
    return;
  }
  endAsUnknown(target, change, day, step === null ? (target.open.stopped?.obstacle ?? 'differs') : step.obstacle);
  stopRenumbered(change, day, tracks, form);
}

/** The one item that a row is about: the one it names, or among several the one that holds its after-text. */
function targetOf(change: StoredChange, own: Track[], beneath: Track[]): Track | null {
  const [first, second] = own;
  if (first !== undefined && second === undefined) return first;
  const { after } = classifySides(change);
  if (after.word !== 'text') return null;
  const fold = remembered(foldWording);
  const holding = (own.length > 0 ? own : beneath).filter(({ open, place }) => {
    if (open.status === 'unknown') return false;
    const statement = statementOf(after.text, place.node);
    return open.text === statement || foldedText(open) === fold(statement);
  });
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** Many rows are compared with the same version. */
const foldedTexts = new WeakMap<Version, string>();

function foldedText(version: Version): string {
  const folded = foldedTexts.get(version) ?? foldWording(version.text);
  foldedTexts.set(version, folded);
  return folded;
}

/** The items of a block whose labels a row about the block prints inside its texts. */
function listedIn(change: StoredChange, beneath: Track[], form: Form): Track[] {
  const isBlock = change.keys.length > 0 && change.keys.every((key) => parseKey(form, key)?.node.repeat === 'block');
  if (!isBlock) return [];
  const printed = foldLabel(change.before + change.after);
  return beneath.filter(({ place }) => printed.includes(foldLabel(place.node.label)));
}

function stopRenumbered(change: StoredChange, day: string | null, tracks: Map<string, Track>, form: Form): void {
  const files = new Set(change.keys.map((key) => parseKey(form, key)?.file ?? null));
  for (const { field, first, last } of renumberedBlocks(change, form)) {
    for (const track of tracks.values()) {
      const { node, block, file } = track.place;
      const isMoved =
        pathOf(node).some((above) => above.field === field) && block !== null && first <= block && block <= last;
      const isInFile = files.size === 0 || files.has(file);
      if (isMoved && isInFile && track.open.status !== 'unknown') endAsUnknown(track, change, day, 'renumbered');
    }
  }
}

const isEmpty = ({ open }: Track): boolean => open.status !== 'unknown' && open.text === '';

/** Ends the open version at a day; the next one begins as a copy of it. */
function closeVersion(track: Track, day: string | null): void {
  if (track.done.at(-1)?.from !== day || track.done.length === 0) track.done.push({ ...track.open, from: day });
}

function applyVersion(
  track: Track,
  change: StoredChange,
  day: string | null,
  text: string,
  status: 'restored' | 'part' = 'restored',
): void {
  closeVersion(track, day);
  track.open = { from: null, status, text, undone: [...track.open.undone, change.n], stopped: null, known: null };
}

function endAsUnknown(track: Track, change: StoredChange, day: string | null, obstacle: UnapplicableReason): void {
  closeVersion(track, day);
  const { before } = classifySides(change);
  const printed = before.word === 'text' ? { n: change.n, text: before.text } : null;
  const stopped = track.open.stopped ?? { n: change.n, obstacle };
  track.open = { from: null, status: 'unknown', text: '', undone: track.open.undone, stopped, known: printed };
}

/** The version of an item on a day. */
export function versionOn(versions: readonly Version[], day: string): Version {
  const version = versions.find(({ from }) => from === null || from <= day);
  if (!version) throw new Error('Internal error: a list of versions ends without one from the beginning.');
  return version;
}
