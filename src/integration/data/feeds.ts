import { sentenceContext } from '../../changes/sentences/context.ts';
import { arrivalsOf } from '../../compare/editions/arrivals.ts';
import { feedPath } from '../../export/feeds/addresses.ts';
import { assessmentEntries, type AssessmentEntries } from '../../export/feeds/assessment-entries.ts';
import { atomFeed, entryToXml, type Feed, type FeedEntry, type WrittenEntry } from '../../export/feeds/atom.ts';
import { FeedCollector, type CollectedFeed } from '../../export/feeds/collect.ts';
import { assessmentFeed, listedEntries } from '../../export/feeds/listed-entries.ts';
import { summaryOf, type EntriesSummary } from '../../export/feeds/summary.ts';
import { digestOf } from '../../text/digest.ts';
import { groupBy } from '../../text/group-by.ts';
import type { IndexRow, StoredEdition } from '../../workspace/stored.ts';
import type { ExportRun } from './export-run.ts';
import type { AssessmentExport, GatheredAssessment } from './gather.ts';

/**
 * Pieces of an assessment: what decides which feeds list its entries, those entries as they are collected, without what they say, and their
 * XML behind one another.
 */
const SUMMARY = 'feed-summary';
const INDEX = 'feed-index';
const ENTRIES = 'feed-entries';

/** A written entry of an assessment. */
interface EntryRef {
  id: string;
  day: string;
  own: string;
  digest: string;
  assessment: string;
  /** Place in the XML of the assessment, in UTF-16 units. */
  start: number;
  end: number;
}

export interface FeedsExport extends AssessmentExport {
  /** How many feeds there are; after `finish`. */
  count: () => number;
}

/** What is held of an assessment from build to build; `index`: digest of its entries. */
interface KnownSummary extends EntriesSummary<EntryRef> {
  index: string;
}

/** The Atom feeds of the site below /feeds/. `name`: of the portal. */
export function openFeeds({ outputs, pieces, options, source }: ExportRun, name: string): FeedsExport {
  const feedOptions = { ...options, name };
  const collector = new FeedCollector<EntryRef>(feedOptions);
  /** What the last assessment gave, which its own feed is made of at once. */
  let last: { id: string; made: MadeEntries } | null = null;
  /** What was found of the assessment that was asked for last. */
  let known: KnownSummary | null = null;
  const readIndex = (id: string): AssessmentEntries<EntryRef> =>
    last?.id === id ? last.made.index : (JSON.parse(pieces.read(INDEX, id).toString()) as AssessmentEntries<EntryRef>);
  const readXml = (id: string): string => (last?.id === id ? last.made.xml : pieces.read(ENTRIES, id).toString());
  let feeds = 0;
  const write = (path: string, inputs: string, make: () => Feed<EntryRef>): void => {
    const file = path.slice(1);
    feeds += 1;
    if (outputs.keep(file, inputs)) return;
    const { entries, ...head } = make();
    outputs.write(file, inputs, atomFeed({ ...head, entries: readEntries(entries, readXml) }));
  };
  const writeCollected = (collected: readonly CollectedFeed<EntryRef>[]): void => {
    for (const feed of collected)
      write(feed.path, inputsOfFeed(feed), () => ({
        ...feed.head,
        entries: listedEntries(feed, (id) => readIndex(id).changes),
      }));
  };
  return {
    isFresh: ({ id }, inputs) => {
      const found = pieces.find(SUMMARY, id, inputs);
      known = found === null ? null : (JSON.parse(found.bytes.toString()) as KnownSummary);
      return (
        known !== null &&
        [INDEX, ENTRIES].map((kind) => pieces.digest(kind, id, inputs)).every((digest) => digest !== null)
      );
    },
    take: (row, inputs, gathered, isFresh) => {
      if (!isFresh || known === null) {
        const earlier = source.editions(row.id).map(({ edition }) => source.loadEdition(row.id, edition));
        last = { id: row.id, made: makeEntries(row, earlier, gathered(), options) };
        const index = pieces.put(INDEX, row.id, inputs, JSON.stringify(last.made.index));
        pieces.put(ENTRIES, row.id, inputs, last.made.xml);
        known = { ...summaryOf(last.made.index), index };
        // As bytes: it is read in each build.
        pieces.put(SUMMARY, row.id, inputs, Buffer.from(JSON.stringify(known)));
      }
      writeCollected(collector.add(row, known, known.index));
      // All that its own feed says follows from its inputs and the name of the portal.
      write(feedPath({ of: 'assessment', id: row.id }), digestOf(inputs, name), () =>
        assessmentFeed(feedOptions, row, readIndex(row.id)),
      );
    },
    finish: () => {
      writeCollected(collector.end());
      return Promise.resolve();
    },
    close: () => undefined,
    count: () => feeds,
  };
}

/** Digest of all that decides what a feed says. */
const inputsOfFeed = ({ head, contributors, documents }: CollectedFeed<EntryRef>): string =>
  digestOf(
    JSON.stringify(head),
    String(contributors.length),
    ...contributors.map(({ digest }) => digest),
    ...documents.flatMap(({ day, own, digest }) => [day, own, digest]),
  );

interface MadeEntries {
  index: AssessmentEntries<EntryRef>;
  /** Of all entries, behind one another. */
  xml: string;
}

function makeEntries(
  row: IndexRow,
  earlier: readonly StoredEdition[],
  { printed, stored, form, changes: rows }: GatheredAssessment,
  options: ExportRun['options'],
): MadeEntries {
  const texts: string[] = [];
  let size = 0;
  const toRef = (entry: FeedEntry): EntryRef => {
    const xml = entryToXml(entry);
    const { id, day, own } = entry;
    texts.push(xml);
    const start = size;
    size += xml.length;
    return { id, day, own, digest: digestOf(xml), assessment: row.id, start, end: size };
  };
  const arrivals = arrivalsOf([...earlier.toReversed(), printed]);
  const context = sentenceContext(stored.assessment.entries, stored.changes, form);
  const { changes, document } = assessmentEntries(row, rows, arrivals, options, context);
  const index: AssessmentEntries<EntryRef> = {
    changes: changes.map(({ kind, entry }) => ({ kind, entry: entry === null ? null : toRef(entry) })),
    document: document === null ? null : toRef(document),
  };
  return { index, xml: texts.join('') };
}

/** The entries of a feed as XML, in their order; those of one assessment are read together. */
function readEntries(entries: readonly EntryRef[], readXml: (assessment: string) => string): WrittenEntry[] {
  const written = new Map<EntryRef, WrittenEntry>();
  for (const [assessment, own] of groupBy(entries, (entry) => entry.assessment)) {
    const all = readXml(assessment);
    for (const entry of own) written.set(entry, { day: entry.day, xml: all.slice(entry.start, entry.end) });
  }
  return entries.flatMap((entry) => written.get(entry) ?? []);
}
