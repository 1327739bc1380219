import { expect, test } from 'vitest';
import { monthsAhead, openTimelineSource } from '../../src/client/timeline/source.ts';
import { readTimelineQuery } from '../../src/client/timeline/wanted.ts';
import type { TimelineGroup } from '../../src/insights/timeline.ts';

const group = (date: string | null, code: string): TimelineGroup => ({
  date,
  assessment: `${code}-1`,
  title: '児童手当',
  municipality: { code, name: '' },
  procedure: null,
  changes: [],
  sentences: [],
});
const FILES: Record<string, TimelineGroup[]> = {
  '2024-04': [group('2024-04-02', '992020'), group('2024-04-01', '992011')],
  '2018': [group('2018', '992020')],
  undated: [group(null, '992011')],
  'municipalities/992011': [group('2024-04-01', '992011'), group(null, '992011')],
};
const MONTHS = [
  { month: '2024-04', changes: 2 },
  { month: '2018', changes: 1 },
  { month: 'undated', changes: 1 },
];

/** The source, and the files that were asked of it. */
function opened() {
  const asked: string[] = [];
  const load = (file: string): Promise<TimelineGroup[]> => {
    asked.push(file);
    const groups = FILES[file];
    return groups === undefined ? Promise.reject(new Error(file)) : Promise.resolve(groups);
  };
  return { asked, source: openTimelineSource(load, MONTHS, new Set(['992011', '992020'])) };
}

test('of one body its own file is read, and no month', async () => {
  const { asked, source } = opened();
  const own = await source(readTimelineQuery('?municipality=992011'));
  own.prepare(0);
  expect(own.months).toEqual(['2024-04', 'undated']);
  expect(await own.groups('undated')).toEqual([group(null, '992011')]);
  expect(asked).toEqual(['municipalities/992011']);
});

test('of a body without changes nothing is read', async () => {
  const { asked, source } = opened();
  expect((await source(readTimelineQuery('?municipality=none'))).months).toEqual([]);
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
  expect(all.months).toEqual(['2024-04', '2018', 'undated']);
  all.prepare(0);
  await all.groups('2024-04');
  await all.groups('2018');
  expect(asked).toEqual(['2024-04', '2018', 'undated']);
});

test('small months are fetched together, at most six, and large ones when they are wanted', () => {
  const of = (...changes: number[]) => changes.map((own, at) => ({ month: String(at), changes: own }));
  expect(monthsAhead(of(9, 9, 9, 9, 9, 9, 9, 9), 0)).toBe(6);
  expect(monthsAhead(of(9, 9, 9), 1)).toBe(2);
  expect(monthsAhead(of(19_000, 19_000, 19_000), 0)).toBe(1);
  expect(monthsAhead(of(5, 2000, 1), 0)).toBe(2);
  expect(monthsAhead(of(5, 2001, 1), 0)).toBe(1);
});
