import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeTimeline } from '../../src/integration/write-timeline.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import type { StoredAssessment } from '../../src/workspace/stored.ts';
import type { TimelineGroup } from '../../src/insights/timeline.ts';
import { folderOfTest } from '../support/temporary-folder.ts';

let folder: string;
beforeEach(() => {
  folder = folderOfTest('timeline');
});

const change = (n: number, iso: string | null, fields = ['I-1-2']): StoredChange =>
  ({ n, iso, fields, item: `項目\n${n}`, timing: '事前', kind: 'law', note: '' }) as unknown as StoredChange;

function stored(id: string, code: string, changes: StoredChange[]): StoredAssessment {
  return {
    id,
    changes,
    frontmatter: { form: 'juten', title: `${id}の評価書` },
    municipality: { code, name: `${code}市` },
    procedure: { id: 'jido-teate', name: '児童手当' },
  } as unknown as StoredAssessment;
}

async function* each(...list: StoredAssessment[]): AsyncGenerator<StoredAssessment> {
  yield* list;
}

describe('writeTimeline', () => {
  const read = (month: string): TimelineGroup[] =>
    JSON.parse(readFileSync(join(folder, `${month}.json`), 'utf8')) as TimelineGroup[];

  it('writes a file for each month, newest first, and one for rows without a date', async () => {
    const index = await writeTimeline({
      folder,
      assessments: each(
        stored('b', '992020', [
          change(1, '2018-03-02'),
          change(2, '2018-03-26'),
          change(3, '2018-03-26'),
          change(4, null),
        ]),
        stored('a', '992011', [
          change(1, '2018-03-26'),
          change(2, '2016-12'),
          change(3, '2016'),
          change(4, '2020-01-01'),
        ]),
      ),
    });
    expect(index.months.map(({ month, groups, changes }) => `${month} ${groups} ${changes}`)).toEqual([
      '2020-01 1 1',
      '2018-03 3 4',
      '2016-12 1 1',
      '2016 1 1',
      'undated 1 1',
    ]);
    expect(readdirSync(folder).sort()).toEqual([
      '2016-12.json',
      '2016.json',
      '2018-03.json',
      '2020-01.json',
      'index.json',
      'undated.json',
    ]);
    expect(
      read('2018-03').map((group) => `${group.date} ${group.assessment} ${group.changes.map(({ n }) => n).join()}`),
    ).toEqual(['2018-03-26 a 1', '2018-03-26 b 2,3', '2018-03-02 b 1']);
    expect(read('undated')[0]?.changes[0]).toEqual({
      n: 4,
      item: '項目 4',
      section: '基本情報',
      timing: '事前',
      kind: 'law',
      important: false,
    });
  });

  it('counts the changes of each municipality and procedure', async () => {
    const index = await writeTimeline({
      folder,
      assessments: each(
        stored('b', '992020', [change(1, '2018-03-02', [])]),
        stored('a', '992011', [change(1, null), change(2, null)]),
      ),
    });
    expect(index.municipalities).toEqual([
      { code: '992011', name: '992011市', changes: 2 },
      { code: '992020', name: '992020市', changes: 1 },
    ]);
    expect(index.procedures).toEqual([{ id: 'jido-teate', name: '児童手当', changes: 3 }]);
    expect(index.sections).toEqual(['基本情報']);
  });

  it('leaves nothing of an earlier timeline in its folder', async () => {
    await writeTimeline({ folder, assessments: each(stored('a', '992011', [change(1, '2018-03-02')])) });
    await writeTimeline({ folder, assessments: each() });
    expect(readdirSync(folder)).toEqual(['index.json']);
  });
});
