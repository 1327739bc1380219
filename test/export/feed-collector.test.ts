import { describe, expect, it } from 'vitest';
import type { BasedChange } from '../../src/compare/editions/with-basis.ts';
import type { IndexRow } from '../../src/workspace/stored.ts';
import { change, collect, row } from './support/feeds.ts';

describe('FeedCollector', () => {
  const feeds = collect(
    [
      row('992011-1', '992011'),
      [change(1, '2020-04-01'), change(2, '2021-04-01', { kind: 'office', rule: 'office-item' })],
    ],
    [row('992011-2', '992011'), [change(1, '2022-04')]],
    [row('992020-1', '992020'), [change(1, '2019-04-01'), change(2, null)]],
  );

  it('makes a feed of all, and of each municipality, procedure, assessment and kind', () => {
    expect([...feeds.keys()].sort()).toEqual([
      '/feeds/all.xml',
      '/feeds/assessment-992011-1.xml',
      '/feeds/assessment-992011-2.xml',
      '/feeds/assessment-992020-1.xml',
      '/feeds/kind-law.xml',
      '/feeds/kind-office.xml',
      '/feeds/municipality-992011.xml',
      '/feeds/municipality-992020.xml',
      '/feeds/procedure-jido-teate.xml',
    ]);
  });

  it('puts the newest first, a row without a date on the day its assessment was published', () => {
    const entries = feeds.get('/feeds/all.xml')?.entries.map(({ day, id }) => `${day} ${id}`);
    expect(entries).toEqual([
      '2025-03-31 tag:example.jp,2026:/portal/assessments/992011-1',
      '2025-03-31 tag:example.jp,2026:/portal/assessments/992011-2',
      '2025-03-31 tag:example.jp,2026:/portal/assessments/992020-1',
      '2025-03-31 tag:example.jp,2026:/portal/assessments/992020-1/changes/2',
      '2022-04-01 tag:example.jp,2026:/portal/assessments/992011-2/changes/1',
      '2021-04-01 tag:example.jp,2026:/portal/assessments/992011-1/changes/2',
      '2020-04-01 tag:example.jp,2026:/portal/assessments/992011-1/changes/1',
      '2019-04-01 tag:example.jp,2026:/portal/assessments/992020-1/changes/1',
    ]);
  });

  it('carries date, item, before, after and the address of the change', () => {
    const entry = feeds.get('/feeds/municipality-992020.xml')?.entries.at(-1);
    expect(entry?.url).toBe('https://example.jp/portal/assessments/992020-1/history/#change-1');
    expect(entry?.content).toEqual(
      expect.arrayContaining([
        { heading: '変更日', lines: ['2019-04-01'] },
        { heading: '項目', lines: ['Ⅰ1 項目1'] },
        { heading: '変更前の記載', lines: ['前の', '記載'] },
        { heading: '変更後の記載', lines: ['後の記載'] },
      ]),
    );
  });

  it('carries of long texts what differs, and says so; the page that it leads to has them whole', () => {
    const before = `${'見本の記載。'.repeat(60)}\n終わり`;
    const rows = [change(1, '2020-04-01', { before, after: before.replace('終わり', '保存') })];
    const [, entry] = collect([row('992011-1', '992011'), rows]).get('/feeds/all.xml')?.entries ?? [];
    const sides = entry?.content.filter(({ heading }) => heading.includes('の記載（抜粋）'));
    expect(sides?.map(({ heading, lines }) => [heading, lines.length, lines.at(-1)])).toEqual([
      ['変更前の記載（抜粋）', 2, '終わり'],
      ['変更後の記載（抜粋）', 2, '保存'],
    ]);
    expect(entry?.url).toMatch(/\/history\/#change-1$/u);
  });

  it('masks the names of officials and keeps their titles', () => {
    const names = { before: '②所属長 見本課長 山田', after: '②所属長 見本課長 川田' };
    const rows: BasedChange[] = [
      change(1, '2020-04-01', { ...names, fields: ['I-6-2'] }),
      change(2, '2020-04-01', { ...names, fields: ['I-6'] }),
      change(3, '2020-04-01', { ...names, item: 'Ⅰ 6 ②所属長' }),
    ];
    const feed = collect([row('992011-1', '992011'), rows]).get('/feeds/all.xml');
    expect(feed?.entries).toHaveLength(4);
    expect(JSON.stringify(feed)).not.toMatch(/山田|川田/u);
    const texts = feed?.entries.flatMap(({ content }) => content.filter(({ heading }) => heading === '変更前の記載'));
    expect(texts?.map(({ lines }) => lines)).toEqual(Array.from(rows, () => ['②所属長 見本課長 ［人名］']));
    // Other names are no other text by the sign alone.
    expect(JSON.stringify(feed)).not.toContain('変更前と変更後の記載が同じです');
  });

  it('leaves out rows for which no day is known at all', () => {
    const alone = collect([row('992011-9', '992011', { published: null }), [change(1, null)]]);
    expect(alone.get('/feeds/assessment-992011-9.xml')?.entries).toEqual([]);
  });

  it('puts an assessment that came last first, however old its rows are, and of those the newest', () => {
    const source = { file: 'x', url: null, retrieved: '2026-11-20', sha256: null, licence: null, kind: 'pdf' };
    const many = Array.from({ length: 150 }, (_, at) => change(at + 1, `20${String(16 + (at % 9))}-01-01`));
    const before = { source: { ...source, retrieved: '2025-04-01' } } as Partial<IndexRow['frontmatter']>;
    const last = { source, published: '2015-03-31' } as Partial<IndexRow['frontmatter']>;
    const feeds = collect(
      [row('992011-1', '992011', before), many],
      [row('992020-1', '992020', last), [change(1, '2014-04-01'), change(2, '2015-01')]],
    );
    const entries = feeds.get('/feeds/all.xml')?.entries ?? [];
    expect(entries.slice(0, 4).map(({ day, own, id }) => `${day} ${own} ${id.split('/assessments/')[1]}`)).toEqual([
      '2026-11-20 2015-03-31 992020-1',
      '2026-11-20 2015-01-01 992020-1/changes/2',
      '2026-11-20 2014-04-01 992020-1/changes/1',
      '2025-04-01 2025-03-31 992011-1',
    ]);
    expect(entries[1]?.title).toBe('項目を特定できない変更：Ⅰ1 項目2（992020市「992020-1の評価書」、2015年1月の変更）');
    expect(entries[1]?.content).toEqual(
      expect.arrayContaining([
        { heading: '変更日', lines: ['2015-01'] },
        { heading: 'このサイトに掲載した日', lines: ['2026年11月20日'] },
      ]),
    );
    expect(feeds.get('/feeds/all.xml')?.subtitle).toContain('変更152件のうち100件、評価書2件です。');
    expect(feeds.get('/feeds/kind-law.xml')?.subtitle).toMatch(/変更152件のうち100件です。$/u);
  });

  it('says where nobody recorded when an entry came', () => {
    const feed = collect([row('992011-1', '992011'), [change(1, '2020-04-01')]]).get('/feeds/all.xml');
    for (const { content } of feed?.entries ?? []) {
      const lines = content.find(({ heading }) => heading === 'このサイトに掲載した日')?.lines;
      expect(lines).toEqual(['記録がないため、変更日か公表日で並べています。']);
    }
    expect(feed?.entries).toHaveLength(2);
  });

  it('keeps only the newest entries of a long history', () => {
    const many = Array.from({ length: 150 }, (_, at) => change(at + 1, `20${String(10 + (at % 15))}-01-01`));
    const long = collect([row('992011-1', '992011'), many]);
    const changesOf = (path: string) => long.get(path)?.entries.filter(({ url }) => url.includes('#change-'));
    expect(changesOf('/feeds/all.xml')).toHaveLength(100);
    expect(changesOf('/feeds/assessment-992011-1.xml')).toHaveLength(20);
    expect(changesOf('/feeds/all.xml')?.[0]?.day).toBe('2024-01-01');
  });

  it('tells of an assessment whose rows are all older than those of the others', () => {
    const many = Array.from({ length: 150 }, (_, at) => change(at + 1, `20${String(16 + (at % 9))}-01-01`));
    const feeds = collect(
      [row('992011-1', '992011'), many],
      [row('992011-2', '992011', { published: null }), []],
      [row('992020-1', '992020', { published: '2015-03-31' }), [change(1, '2015-01-01')]],
    );
    for (const path of ['/feeds/all.xml', '/feeds/municipality-992020.xml', '/feeds/procedure-jido-teate.xml']) {
      const entry = feeds.get(path)?.entries.find(({ url }) => url.endsWith('/assessments/992020-1/'));
      expect(entry?.title).toBe('992020市「992020-1の評価書」を掲載');
    }
  });

  it('dates an assessment by the day it was retrieved, published or last changed', () => {
    const source = { file: 'x', url: null, retrieved: '2025-06-01', sha256: null, licence: null, kind: 'pdf' };
    const dayOf = (more: object, newestChange: string | null = null): string | undefined =>
      collect([{ ...row('992011-1', '992011', more), newestChange }, []]).get('/feeds/all.xml')?.entries[0]?.day;
    expect(dayOf({ source })).toBe('2025-06-01');
    expect(dayOf({})).toBe('2025-03-31');
    expect(dayOf({ published: null }, '2015-04')).toBe('2015-04-01');
    expect(dayOf({ published: null })).toBeUndefined();
  });
});
