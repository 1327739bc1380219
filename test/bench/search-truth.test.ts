import { expect, test } from 'vitest';
import { expectedOf, MOST_SAVED, placesOf, type TruthDocument } from '../../scripts/bench/search/truth.ts';

const documentOf = (id: string, texts: readonly string[]): TruthDocument => ({
  id,
  places: texts.map((text, n) => ({ key: `I-${n}`, texts: [{ printed: text, folded: text, removed: false }] })),
});

test('one reading finds for each word what a reading for it alone finds', () => {
  const documents = [
    documentOf('a', ['住民票の写し', '委託先', '住民票']),
    documentOf('b', ['委託', '先の住民']),
    documentOf('c', []),
  ];
  const words = ['住民票', '委託先', '先', '見当たらない'];
  const found = expectedOf(documents.values(), words);
  for (const word of words) {
    const places = placesOf(documents, word);
    const assessments = new Set(Array.from(places, (place) => place.split('#')[0])).size;
    expect([word, found.get(word)]).toEqual([word, { assessments, items: places.size, places }]);
  }
});

test('a word is looked for as it is folded, and kept as it is asked', () => {
  const found = expectedOf([documentOf('a', ['サーバ'])], ['ｻｰﾊﾞ']);
  expect(found.get('ｻｰﾊﾞ')).toEqual({ assessments: 1, items: 1, places: new Set(['a#I-0']) });
});

test('places are kept of as many assessments as are saved; of more there are numbers alone', () => {
  const documents = (count: number) => Array.from({ length: count }, (_, n) => documentOf(`a${n}`, ['町', '町の']));
  const most = expectedOf(documents(MOST_SAVED), ['町']).get('町');
  expect([most?.assessments, most?.places?.size]).toEqual([MOST_SAVED, 2 * MOST_SAVED]);
  const more = expectedOf(documents(MOST_SAVED + 1), ['町']).get('町');
  expect(more).toEqual({ assessments: MOST_SAVED + 1, items: 2 * MOST_SAVED + 2, places: null });
});
