import { expect, test } from 'vitest';
import { versionsToJson } from '../../src/export/versions-json.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import type { StoredAssessment, StoredEdition } from '../../src/workspace/stored.ts';

test('earlier wordings are found by the names of officials that are printed, and have none', () => {
  const rows = [
    ['2016-04-01', '見本課長 山川', '見本課長 海野'],
    ['2017-04-01', '見本課長 沼田', '見本課長 湖東'],
  ].map(([iso, before, after], at) => ({
    ...{ n: at + 1, iso, date: '', item: '②所属長', before, after, timing: '事後', note: '', flags: [] },
    ...{ keys: ['I-6-2'], fields: ['I-6-2'] },
  })) as unknown as StoredChange[];
  const entries = [{ key: 'I-6-2', field: 'I-6-2', label: '②所属長', value: { type: 'text', text: '見本課長 湖東' } }];
  const frontmatter = { published: '2017-04-01' };
  const stored = { id: '992011-1', frontmatter, assessment: { entries }, changes: rows } as unknown as StoredAssessment;
  const [item] = versionsToJson(stored, loadForm('juten')).items;
  expect(item?.versions).toMatchObject([
    { from: '2017-04-01', status: 'stands', text: '見本課長 ［人名］' },
    { from: '2016-04-01', status: 'restored', text: '見本課長 ［人名］' },
    // 海野 is not 沼田.
    { from: null, status: 'unknown', text: null, known: { n: 1, text: '見本課長 ［人名］' } },
  ]);
});

test('an earlier edition has no name of an official outside of its own page', () => {
  const entry = (text: string) => ({ key: 'I-6-2', field: 'I-6-2', label: '②所属長', value: { type: 'text', text } });
  const edition = (published: string, text: string) => ({
    ...{ id: '992011-1', frontmatter: { published }, edition: published, changes: [] },
    assessment: { entries: [entry(text)] },
  });
  const newest = edition('2025-04-01', '保険課長') as unknown as StoredAssessment;
  const earlier = edition('2022-04-01', '課長 見本太郎') as unknown as StoredEdition;
  const [item] = versionsToJson(newest, loadForm('juten'), [earlier]).items;
  expect(item?.versions).toContainEqual(expect.objectContaining({ status: 'edition', text: '課長 ［人名］' }));
  expect(JSON.stringify(item)).not.toContain('見本太郎');
});
