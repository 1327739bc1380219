import { outline, walkBranches, type ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import { sentenceContext } from '../../changes/sentences/context.ts';
import type { DatedEdition } from '../../compare/editions/edition-history.ts';
import { versionsOfEditions, type EditionVersion } from '../../compare/editions/edition-versions.ts';
import { parseKey } from '../../forms/keys.ts';
import type { Form, FormRole } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Lane } from '../contractors/shares.ts';
import { placeLines } from '../way/place-lines.ts';
import { addPoints } from './change-points.ts';
import { contractorLanes } from './contractor-lanes.ts';
import { fileWords } from './file-words.ts';
import { isDated } from './is-dated.ts';
import { BAND_SUBJECTS, type BandLane, type BandSubject } from './types.ts';
import { versionSpans } from './version-spans.ts';

/** Items whose words are followed through time, by what they are the lanes of; contractors have lanes of their own. */
const FOLLOWED: Partial<Record<FormRole, BandSubject>> = {
  system: 'system',
  systems: 'system',
  place: 'place',
  recipient: 'recipient',
};

/**
 * Who had which task, and which systems, places and recipients an assessment named, from when to when: as far as its editions (oldest first,
 * the one of today last) and its rows prove it. `companies`: the lanes of its contractors. A lane for each item of today and of earlier
 * editions; rows that prove no beginning and no end are points.
 */
export function bandOf(editions: readonly DatedEdition[], form: Form, companies: readonly Lane[]): BandLane[] {
  const today = editions.at(-1);
  if (today === undefined) return [];
  const { versions } = versionsOfEditions(editions, form);
  const branches = [...walkBranches(outline(today.assessment.entries, form))];
  const dateOf = (n: number): string | null => today.changes.find((change) => change.n === n)?.iso ?? null;
  const followed = branches.flatMap((branch): BandLane[] => {
    const { role } = branch.node ?? {};
    const subject = role == null ? undefined : FOLLOWED[role];
    const { key, value } = branch.entry;
    if (subject === undefined || value === null) return [];
    const text = value.type === 'none' ? '' : textOf(value);
    const own = versions.get(key) ?? unchanged(text, editions);
    const spans = versionSpans(own, { key, nameOf: namesOf(subject), dateOf });
    return spans.length === 0
      ? []
      : [{ subject, name: laneName(branch, subject, fileWords(branch, branches)), key, spans, points: [] }];
  });
  const gone = [...versions].flatMap(([name, own]): BandLane[] => {
    const [base = '', edition] = name.split('@');
    const node = edition === undefined ? null : (parseKey(form, base)?.node ?? null);
    const subject = node?.role == null ? undefined : FOLLOWED[node.role];
    if (node === null || subject === undefined) return [];
    const spans = versionSpans(own, { key: null, nameOf: namesOf(subject), dateOf });
    return spans.length === 0 ? [] : [{ subject, name: node.label, key: null, spans, points: [] }];
  });
  const printedSince = (key: string, text: string): string | null => {
    const [span] = versionSpans(versions.get(key) ?? unchanged(text, editions), { key, nameOf: firstLine, dateOf });
    return span?.isCurrent === true ? (span.from ?? span.knownFrom) : null;
  };
  const lanes = [...contractorLanes(branches, companies, { dateOf, printedSince }), ...followed, ...gone];
  return sortLanes(
    addPoints(lanes, today.changes, form, sentenceContext(today.assessment.entries, today.changes, form)),
  );
}

/** The versions of an item that says the same in every edition. */
function unchanged(text: string, editions: readonly DatedEdition[]): EditionVersion[] {
  const version: EditionVersion = {
    ...{ from: null, status: 'stands', text, edition: null },
    ...{ undone: [], stopped: null, known: null },
  };
  const first = editions[0]?.date ?? null;
  return editions.length < 2 || first === null ? [version] : [{ ...version, from: first, edition: first }, version];
}

/** Letters of a text about storage that stand for it. */
const PLACE_LETTERS = 60;

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';

function namesOf(subject: BandSubject): (text: string) => string {
  if (subject !== 'place') return firstLine;
  return (text) => {
    const letters = [...(placeLines(text)[0]?.text ?? '')];
    return letters.length > PLACE_LETTERS ? `${letters.slice(0, PLACE_LETTERS).join('')}…` : letters.join('');
  };
}

/** What a lane is called: システム2, 提供先1, 保管場所. */
function laneName({ node, block }: ItemSubtree, subject: BandSubject, inFile: string): string {
  return `${inFile}${subject === 'system' && block !== null ? 'システム' : (node?.label ?? '')}${block ?? ''}`;
}

/** By subject; within it those of which a time is known first, else as the document prints them. */
function sortLanes(lanes: readonly BandLane[]): BandLane[] {
  const bySubject = groupBy(lanes, ({ subject }) => subject);
  return BAND_SUBJECTS.flatMap((subject) => {
    const own = bySubject.get(subject) ?? [];
    return [...own.filter(isDated), ...own.filter((lane) => !isDated(lane))];
  });
}
