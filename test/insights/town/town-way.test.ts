import { expect, test } from 'vitest';
import { townWay, type TownWayStage } from '../../../src/insights/town/town-way.ts';
import type { TownTask } from '../../../src/insights/town/types.ts';
import type { WayNode } from '../../../src/insights/way/types.ts';

const node = (text: string, over: Partial<WayNode> = {}): WayNode => ({
  ...{ key: `key-${text}`, text, label: text, note: null, count: 1, isUnclear: false },
  ...over,
});
const task = (assessment: string, over: Partial<TownTask>): TownTask => ({
  ...{ assessment, people: null, noPeople: null, requests: null, questions: null, days: [] },
  ...{ sources: [], noSources: null, contractors: [], noContractors: null, subcontractors: [] },
  ...{ recipients: [], noRecipients: null, retention: null, noRetention: null, places: [], noPlaces: null },
  ...over,
});
const read = (stages: readonly TownWayStage[], id: string) =>
  stages.find((stage) => stage.id === id)?.nodes.map(({ text, note, isUnclear }) => [text, note, isUnclear]);

const tasks = [
  task('a', {
    sources: [node('その他（年金機構）', { label: 'その他' }), node('民間事業者', { isUnclear: true })],
    contractors: [node('株式会社みほん', { note: '再委託する' }), node('未定')],
    places: [{ key: 'p', kinds: ['クラウド', '中間サーバー'] }],
  }),
  task('b', {
    sources: [node('その他（他の課）', { label: 'その他' }), node('民間事業者')],
    contractors: [node('(株)みほん', { note: '再委託しない' }), node('株式会社ためし、株式会社みほん')],
    noRecipients: 'none',
    places: [{ key: 'q', kinds: ['クラウド'] }],
  }),
  task('c', {
    sources: [node('本人', { isUnclear: true })],
    ...{ noContractors: 'not-asked', noRecipients: 'unreadable', noPlaces: 'not-asked' },
  }),
];
const stages = townWay(
  tasks,
  new Map([
    ['a', '住民'],
    ['b', '子ども'],
    ['c', '住民'],
  ]),
);

test('what several documents say stands once, with their number, those of most documents first', () => {
  expect(read(stages, 'source')).toEqual([
    ['その他', '2件', false],
    ['民間事業者', '2件　うち判読不明 1件', false],
    ['本人', '1件', true],
  ]);
  expect(read(stages, 'office')).toEqual([
    ['住民', '2件', false],
    ['子ども', '1件', false],
  ]);
  expect(read(stages, 'place')).toEqual([
    ['クラウド', '2件', false],
    ['中間サーバー', '1件', false],
  ]);
});

test('spellings of a company are one, each company of a text is its own, and words in the place of a name are kept', () => {
  expect(read(stages, 'contractor')).toEqual([
    ['株式会社みほん', '2件　うち再委託する 1件', false],
    ['未定', '1件', false],
    ['株式会社ためし', '1件', false],
  ]);
});

test('each node has every document that says so, with its item', () => {
  const [company] = stages.find(({ id }) => id === 'contractor')?.nodes ?? [];
  expect(company?.uses).toEqual([
    { assessment: 'a', key: 'key-株式会社みほん' },
    { assessment: 'b', key: 'key-(株)みほん' },
  ]);
  expect(stages.find(({ id }) => id === 'office')?.nodes[0]?.uses).toEqual([
    { assessment: 'a', key: null },
    { assessment: 'c', key: null },
  ]);
});

test('documents that name nothing are counted by the reason', () => {
  const absences = Object.fromEntries(
    stages.map(({ id, absences: own }) => [id, own.map(({ words, isUnclear, count }) => [words, isUnclear, count])]),
  );
  expect(absences['recipient']).toEqual([
    ['該当なし', false, 1],
    ['判読不明', true, 1],
  ]);
  expect(absences['contractor']).toEqual([['様式に欄なし', false, 1]]);
  expect(absences['source']).toEqual([]);
});

test('no stage of subcontractors where none is named', () => {
  expect(stages.map(({ id }) => id)).toEqual(['source', 'office', 'contractor', 'recipient', 'place']);
  const named = townWay([task('a', { subcontractors: [node('株式会社みほん')] })], new Map());
  expect(named.map(({ id }) => id)).toContain('subcontractor');
  expect(read(named, 'office')).toEqual([['その他の事務', '1件', false]]);
});
