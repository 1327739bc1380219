import { expect, test } from 'vitest';
import {
  filesAhead,
  type LoadTimeline,
  openTimelineSource,
  type TimelineSource,
} from '../../src/client/timeline/source.ts';
import { readTimelineQuery } from '../../src/client/timeline/wanted.ts';
import type { TimelineGroup } from '../../src/insights/timeline.ts';
import type { TimelineBatches } from '../../src/insights/timeline-batches.ts';

const group = (date: string | null, code: string): TimelineGroup => ({
  date,
  assessment: `${code}-1`,
  title: '児童手当',
  municipality: { code, name: '' },
  procedure: null,
  changes: [],
  sentences: [],
});
const FILES: Record<string, TimelineGroup[] | TimelineBatches> = {
  '2024-04': [group('2024-04-02', '992020'), group('2024-04-01', '992011')],
  '2018': [group('2018', '992020')],
  undated: [group(null, '992011')],
  '2024-04/2': [group('2024-04-01', '992011')],
  batches: {
    months: [{ month: '2024-04', batches: 2 }],
    holds: {
      procedure: { 'jido-teate': '11' },
      section: {},
      timing: { before: '01', after: '10' },
      kind: { law: '01', contractor: '11' },
      important: {},
    },
  },
  'municipalities/992011': [group('2024-04-01', '992011'), group(null, '992011')],
};
const MONTHS = [
  { month: '2024-04', changes: 2 },
  { month: '2018', changes: 1 },
  { month: 'undated', changes: 1 },
];

/** The source, and the files that were asked of it. */
function opened(months = MONTHS) {
  const asked: string[] = [];
  const load: LoadTimeline = <Content>(file: string): Promise<Content> => {
    asked.push(file);
    const content = FILES[file];
    return content === undefined ? Promise.reject(new Error(file)) : Promise.resolve(content as Content);
  };
  return { asked, source: openTimelineSource(load, months, new Set(['992011', '992020'])) };
}

const namesOf = ({ files }: TimelineSource): string[] => files.map(({ file }) => file);
/** The groups of the file of a name. */
const groupsOf = (source: TimelineSource, name: string) => source.groups({ file: name, month: name, changes: 0 });

test('of one body its own file is read, and no month', async () => {
  const { asked, source } = opened();
  const own = await source(readTimelineQuery('?municipality=992011'));
  own.prepare(0);
  expect(namesOf(own)).toEqual(['2024-04', 'undated']);
  expect(await groupsOf(own, 'undated')).toEqual([group(null, '992011')]);
  expect(asked).toEqual(['municipalities/992011']);
});

test('of a body without changes nothing is read', async () => {
  const { asked, source } = opened();
  expect(namesOf(await source(readTimelineQuery('?municipality=none')))).toEqual([]);
  expect(asked).toEqual([]);
});

test('a file that cannot be read is told, and asked for again', async () => {
  const { asked, source } = opened();
  const wanted = readTimelineQuery('?municipality=992020');
  await expect(source(wanted)).rejects.toThrow('992020');
  await expect(source(wanted)).rejects.toThrow('992020');
  expect(asked).toHaveLength(2);
});

test('of all bodies the months are read, each once', async () => {
  const { asked, source } = opened();
  const all = await source(readTimelineQuery('?kind=law'));
  expect(namesOf(all)).toEqual(['2024-04', '2018', 'undated']);
  all.prepare(0);
  await groupsOf(all, '2024-04');
  await groupsOf(all, '2018');
  expect(asked).toEqual(['2024-04', '2018', 'undated']);
});

test('small months are fetched together, at most six, and large ones when they are wanted', () => {
  const of = (...changes: number[]) => changes.map((own, at) => ({ month: String(at), changes: own }));
  expect(filesAhead(of(9, 9, 9, 9, 9, 9, 9, 9), 0)).toBe(6);
  expect(filesAhead(of(9, 9, 9), 1)).toBe(2);
  expect(filesAhead(of(19_000, 19_000, 19_000), 0)).toBe(1);
  expect(filesAhead(of(5, 2000, 1), 0)).toBe(2);
  expect(filesAhead(of(5, 2001, 1), 0)).toBe(1);
});

test('of a month with more than a thousand changes only batches are read that may hold what is asked', async () => {
  const large = (changes: number) => [{ month: '2024-04', changes }, ...MONTHS.slice(1)];
  const { asked, source } = opened(large(1001));
  const law = await source(readTimelineQuery('?kind=law'));
  expect(namesOf(law)).toEqual(['2024-04/2', '2018', 'undated']);
  expect(await law.groups(law.files[0] ?? { file: '', month: '', changes: 0 })).toEqual(FILES['2024-04/2']);
  expect(asked).toEqual(['batches', '2024-04/2']);
  expect(namesOf(await source(readTimelineQuery('?kind=law&timing=after')))).toEqual(['2018', 'undated']);
  expect(namesOf(await source(readTimelineQuery('?kind=contractor&timing=after')))).toEqual([
    '2024-04/1',
    '2018',
    'undated',
  ]);
  expect(namesOf(await source(readTimelineQuery('?section=%E5%90%8D')))).toEqual(['2018', 'undated']);
  expect(asked).toEqual(['batches', '2024-04/2']);
  const small = opened(large(1000));
  expect(namesOf(await small.source(readTimelineQuery('?kind=law')))).toEqual(['2024-04', '2018', 'undated']);
  expect(small.asked).toEqual([]);
});
