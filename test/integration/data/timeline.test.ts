import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { timelineBatchesSchema, timelineSchema } from '../../../src/export/timeline-schema.ts';
import type { TimelineGroup } from '../../../src/insights/timeline.ts';
import type { TimelineBatches } from '../../../src/insights/timeline-batches.ts';
import type { ExportRun } from '../../../src/integration/data/export-run.ts';
import { writeTimelineFiles } from '../../../src/integration/data/timeline.ts';
import { openOutputs } from '../../../src/integration/outputs.ts';
import { openPieces } from '../../../src/workspace/pieces.ts';
import { openDatabase } from '../../../src/workspace/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'hyokasho-timeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ofMonth = (count: number, kind: 'law' | 'contractor'): TimelineGroup[] =>
  Array.from({ length: count }, (_, n) => ({
    date: '2024-04-01',
    assessment: `992011-${n + 1}`,
    title: '児童手当に関する事務',
    municipality: { code: '992011', name: '例示市' },
    procedure: { id: 'jido-teate', name: '児童手当' },
    changes: [{ n: 1, item: '委託先', section: null, timing: '事後', kind, important: false, basis: '' }],
    sentences: [],
  }));

/** Runs builds over one workspace; gives the files of each, and which months were read. */
function builds() {
  const database = openDatabase(':memory:');
  return (months: Readonly<Record<string, TimelineGroup[]>>) => {
    const outputs = openOutputs(database, folder);
    const pieces = openPieces(database, 'export_pieces');
    const read: string[] = [];
    writeTimelineFiles({ outputs, pieces } as ExportRun, {
      index: () => ({
        months: Object.entries(months).map(([month, own]) => ({ month, changes: own.length, groups: own.length })),
        municipalities: [],
        procedures: [],
        kinds: [],
        sections: [],
      }),
      month: (month) => {
        read.push(month);
        return months[month] ?? [];
      },
      body: () => [],
      digest: (name) => `${name} ${JSON.stringify(months[name.slice('timeline/'.length)]?.length ?? months)}`,
    });
    pieces.sweep();
    const files = new Map(
      [...outputs.listed()].map(({ path }) => [
        path.slice('api/v1/timeline/'.length),
        readFileSync(join(folder, path), 'utf8'),
      ]),
    );
    return { files, read };
  };
}

test('a month with more than a thousand changes is cut into batches', () => {
  const build = builds();
  const { files } = build({ '2024-05': ofMonth(1001, 'law'), '2024-04': ofMonth(1000, 'contractor') });
  expect([...files.keys()]).toEqual([
    '2024-04.json',
    '2024-05.json',
    '2024-05/1.json',
    '2024-05/2.json',
    'batches.json',
    'index.json',
  ]);
  const batches = [1, 2].map((n) => timelineSchema.parse(JSON.parse(files.get(`2024-05/${n}.json`) ?? '')));
  expect(batches.map(({ length }) => length)).toEqual([1000, 1]);
  expect(batches.flat()).toEqual(JSON.parse(files.get('2024-05.json') ?? ''));
  const index = timelineBatchesSchema.parse(JSON.parse(files.get('batches.json') ?? ''));
  expect(index).toEqual({
    months: [{ month: '2024-05', batches: 2 }],
    holds: {
      procedure: { 'jido-teate': '11' },
      section: {},
      timing: { after: '11' },
      kind: { law: '11' },
      important: {},
    },
  } satisfies TimelineBatches);
  expect([...build({ '2024-05': ofMonth(1000, 'law') }).files.keys()]).toEqual(['2024-05.json', 'index.json']);
});

test('after an edit only the months that changed are read, and the files are those of a build from nothing', () => {
  const months = { '2024-05': ofMonth(1500, 'law'), '2024-04': ofMonth(2500, 'contractor') };
  const build = builds();
  expect(build(months).read).toEqual(['2024-05', '2024-04', '2024-05', '2024-04']);
  expect(build(months).read).toEqual([]);
  const edited = { ...months, '2024-04': ofMonth(1200, 'contractor') };
  const { files, read } = build(edited);
  expect(read).toEqual(['2024-04', '2024-04']);
  rmSync(join(folder, 'api'), { recursive: true });
  expect(files).toEqual(builds()(edited).files);
  rmSync(join(folder, 'api/v1/timeline/2024-04/2.json'));
  const again = build(edited);
  expect(again.files).toEqual(files);
});
