import { describe, expect, it } from 'vitest';
import { nearestFeed, type NarrowedView } from '../../src/export/feeds/nearest.ts';

const [MINATO, YAMATE] = [
  { id: '992011', name: 'みなと見本市' },
  { id: '992020', name: '見本山手市' },
];
const JIDO = { id: 'jido-teate', name: '児童手当' };
const LAW = { id: 'law', name: '条項番号' };
const view = (more: Partial<NarrowedView>): NarrowedView => ({
  municipalities: [],
  procedures: [],
  kinds: [],
  others: false,
  ...more,
});

describe('the nearest feed', () => {
  it.each<[about: string, view: NarrowedView, path: string, isExact: boolean]>([
    ['everything', view({}), '/feeds/all.xml', true],
    ['words', view({ others: true }), '/feeds/all.xml', false],
    ['a municipality', view({ municipalities: [MINATO] }), '/feeds/municipality-992011.xml', true],
    ['words in one', view({ municipalities: [MINATO], others: true }), '/feeds/municipality-992011.xml', false],
    ['two municipalities', view({ municipalities: [MINATO, YAMATE] }), '/feeds/all.xml', false],
    [
      'two, and a procedure',
      view({ municipalities: [MINATO, YAMATE], procedures: [JIDO] }),
      '/feeds/procedure-jido-teate.xml',
      false,
    ],
    ['a procedure', view({ procedures: [JIDO] }), '/feeds/procedure-jido-teate.xml', true],
    [
      'a municipality and a procedure',
      view({ municipalities: [MINATO], procedures: [JIDO] }),
      '/feeds/municipality-992011.xml',
      false,
    ],
    ['a kind', view({ kinds: [LAW] }), '/feeds/kind-law.xml', true],
    ['a kind and a procedure', view({ kinds: [LAW], procedures: [JIDO] }), '/feeds/procedure-jido-teate.xml', false],
  ])('of %s', (_, given, path, isExact) => {
    expect(nearestFeed(given)).toMatchObject({ path, isExact });
  });

  it('is named for what it holds, and says where it holds more than the view', () => {
    expect(nearestFeed(view({ municipalities: [MINATO], others: true }))).toMatchObject({
      holds: 'みなと見本市の変更と、掲載した評価書',
      sentence: 'この条件だけのフィードはありません。最も近いのは次のフィードです。',
    });
    expect(nearestFeed(view({ kinds: [LAW] }))).toMatchObject({ holds: '種類が「条項番号」の変更', sentence: '' });
    expect(nearestFeed(view({ procedures: [JIDO] })).holds).toBe('「児童手当」の事務の変更と、掲載した評価書');
    expect(nearestFeed(view({})).holds).toBe('このサイトのすべての変更と、掲載した評価書');
  });
});
