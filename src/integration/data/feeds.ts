import { sentenceContext } from '../../changes/sentences/context.ts';
import { arrivalsOf } from '../../compare/editions/arrivals.ts';
import { assessmentEntries, type AssessmentEntries } from '../../export/feeds/assessment-entries.ts';
import { atomFeed, entryToXml, type FeedEntry, type WrittenEntry } from '../../export/feeds/atom.ts';
import { FeedCollector, type NamedFeed } from '../../export/feeds/collect.ts';
import { digestOf } from '../../text/digest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { IndexRow, StoredEdition } from '../../workspace/stored.ts';
import type { ExportRun } from './export-run.ts';
import type { AssessmentExport, GatheredAssessment } from './gather.ts';
import type { Pieces } from '../../workspace/pieces.ts';

/** Pieces of an assessment: its entries as they are collected, without what they say, and their XML behind one another. */
const INDEX = 'feed-index';
const ENTRIES = 'feed-entries';

/** A written entry of an assessment. */
interface EntryRef {
  id: string;
  day: string;
  own: string;
  digest: string;
  assessment: string;
  /** Place in the XML of the assessment, in bytes. */
  start: number;
  end: number;
}

export interface FeedsExport extends AssessmentExport {
  /** How many feeds there are; after `finish`. */
  count: () => number;
}

/** The Atom feeds of the site below /feeds/. `name`: of the portal. */
export function openFeeds({ outputs, pieces, options, source }: ExportRun, name: string): FeedsExport {
  const collector = new FeedCollector<EntryRef>({ ...options, name });
  let feeds = 0;
  const write = (named: NamedFeed<EntryRef>[]): void => {
    for (const { path, feed } of named) {
      const file = path.slice(1);
      const { entries, ...head } = feed;
      const inputs = digestOf(JSON.stringify(head), ...entries.map(({ digest }) => digest));
      feeds += 1;
      if (outputs.keep(file, inputs)) continue;
      outputs.write(file, inputs, atomFeed({ ...head, entries: readEntries(pieces, entries) }));
    }
  };
  return {
    isFresh: ({ id }, inputs) =>
      [INDEX, ENTRIES].map((kind) => pieces.digest(kind, id, inputs)).every((digest) => digest !== null),
    take: (row, inputs, gathered) => {
      if (pieces.digest(INDEX, row.id, inputs) === null || pieces.digest(ENTRIES, row.id, inputs) === null) {
        const earlier = source.editions(row.id).map(({ edition }) => source.loadEdition(row.id, edition));
        putEntries({ pieces, options }, row, inputs, earlier, gathered());
      }
      write(collector.add(row, JSON.parse(pieces.read(INDEX, row.id).toString()) as AssessmentEntries<EntryRef>));
    },
    finish: () => {
      write(collector.end());
      return Promise.resolve();
    },
    close: () => undefined,
    count: () => feeds,
  };
}

function putEntries(
  { pieces, options }: Pick<ExportRun, 'pieces' | 'options'>,
  row: IndexRow,
  inputs: string,
  earlier: readonly StoredEdition[],
  { printed, stored, form, changes: rows }: GatheredAssessment,
): void {
  const texts: string[] = [];
  let size = 0;
  const toRef = (entry: FeedEntry): EntryRef => {
    const xml = entryToXml(entry);
    const { id, day, own } = entry;
    texts.push(xml);
    const start = size;
    size += Buffer.byteLength(xml);
    return { id, day, own, digest: digestOf(xml), assessment: row.id, start, end: size };
  };
  const arrivals = arrivalsOf([...earlier.toReversed(), printed]);
  const context = sentenceContext(stored.assessment.entries, stored.changes, form);
  const { changes, document } = assessmentEntries(row, rows, arrivals, options, context);
  const index: AssessmentEntries<EntryRef> = {
    changes: changes.map(({ kind, entry }) => ({ kind, entry: entry === null ? null : toRef(entry) })),
    document: document === null ? null : toRef(document),
  };
  pieces.put(INDEX, row.id, inputs, JSON.stringify(index));
  pieces.put(ENTRIES, row.id, inputs, texts.join(''));
}

/** The entries of a feed as XML, in their order; those of one assessment are read together. */
function readEntries(pieces: Pieces, entries: readonly EntryRef[]): WrittenEntry[] {
  const written = new Map<EntryRef, WrittenEntry>();
  for (const [assessment, own] of groupBy(entries, (entry) => entry.assessment)) {
    const all = pieces.read(ENTRIES, assessment);
    for (const entry of own) written.set(entry, { day: entry.day, xml: all.toString('utf8', entry.start, entry.end) });
  }
  return entries.flatMap((entry) => written.get(entry) ?? []);
}
