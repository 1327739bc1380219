import { sentencesOf } from '../../changes/sentences/sentences-of.ts';
import type { SentenceContext } from '../../changes/sentences/types.ts';
import { wordsOf } from '../../changes/sentences/words.ts';
import { firstDay } from '../../changes/history/rows.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import { nodeByField } from '../../forms/keys.ts';
import type { Form } from '../../forms/types.ts';
import { groupBy } from '../../text/group-by.ts';
import { subjectOf } from './subjects.ts';
import { BAND_SUBJECTS, type BandLane, type BandPoint, type BandSubject } from './types.ts';

/**
 * Adds the rows that stand at no end of a span to the lanes they are about, day by day; those of no lane get one of their subject. Rows that
 * write down the rest of a block on the day on which it begins or ends say no more than that.
 */
export function addPoints(
  lanes: readonly BandLane[],
  changes: readonly StoredChange[],
  form: Form,
  context: SentenceContext,
): BandLane[] {
  const used = new Set(lanes.flatMap(({ spans }) => spans.flatMap(({ rows }) => rows)));
  const rows = changes.flatMap((change) => {
    const subject = used.has(change.n) ? null : subjectOfChange(change, form);
    if (subject === null) return [];
    const lane = lanes.findIndex((one) => one.subject === subject && isAbout(change, one));
    return lane >= 0 && restOfBlock(change, lanes[lane] as BandLane) ? [] : [{ change, subject, lane }];
  });
  const pointsOf = (own: readonly StoredChange[]): BandPoint[] => toPoints(own, form, context);
  const rest = groupBy(
    rows.filter(({ lane }) => lane < 0),
    ({ subject }) => subject,
  );
  return [
    ...lanes.map((lane, at) => ({
      ...lane,
      points: pointsOf(rows.filter((row) => row.lane === at).map(({ change }) => change)),
    })),
    ...BAND_SUBJECTS.flatMap((subject): BandLane[] => {
      const own = rest.get(subject) ?? [];
      const points = pointsOf(own.map(({ change }) => change));
      return points.length === 0 ? [] : [{ subject, name: '', key: null, spans: [], points }];
    }),
  ];
}

/** Whether a row with a date is about anything that a time band shows: then there is one to draw. */
export const hasBand = (changes: readonly StoredChange[], form: Form): boolean =>
  changes.some((change) => change.iso !== null && subjectOfChange(change, form) !== null);

function subjectOfChange({ fields }: StoredChange, form: Form): BandSubject | null {
  for (const field of fields) {
    const node = nodeByField(form, field);
    const subject = node === null ? null : subjectOf(node);
    if (subject !== null) return subject;
  }
  return null;
}

/** Whether a row is about the item of a lane or, of a block, about anything in it. */
function isAbout({ keys }: StoredChange, { key }: BandLane): boolean {
  if (key === null) return false;
  const block = /^.*(?:contract|system|provision|transfer)\d+/u.exec(key)?.[0] ?? key;
  return keys.some((about) => about === block || about.startsWith(`${block}-`));
}

function restOfBlock({ kind, iso }: StoredChange, { spans }: BandLane): boolean {
  if (iso === null || (kind !== 'added' && kind !== 'removed')) return false;
  return spans.some((span) => {
    const day = kind === 'added' ? span.from : span.until;
    return day !== null && firstDay(day) === firstDay(iso);
  });
}

function toPoints(changes: readonly StoredChange[], form: Form, context: SentenceContext): BandPoint[] {
  return [...groupBy(changes, ({ iso }) => iso ?? '')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => ({
      day: day === '' ? null : day,
      sentences: sentencesOf(own, form, context).map((sentence) => ({
        text: wordsOf(sentence),
        n: sentence.changes[0] ?? 0,
      })),
    }));
}
