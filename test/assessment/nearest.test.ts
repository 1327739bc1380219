import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/assessment/nearest.ts';

test.each([
  ['two of five differ', 'あいうかき', 'あいうえお', true],
  ['three of five differ', 'あいかきく', 'あいうえお', false],
  ['two of four differ', 'あいかき', 'あいうえ', false],
  ['one of one differs', 'か', 'あ', true],
  ['two letters more than one', 'あいう', 'あ', false],
  ['only its width differs', 'ABC', 'ＡＢＣ', true],
])('where %s a known word was meant: %s', (_, word, known, expected) => {
  expect(nearest(word, ['らりるれろわをん', known])).toBe(expected ? known : null);
});

test('the nearest of several is named, and nothing where none is near', () => {
  expect(nearest('提出時', ['提出時期', '提出先時期'])).toBe('提出時期');
  expect(didYouMean('提出時', ['提出時期'])).toEqual({
    ja: '「提出時期」の誤りではありませんか。',
    en: 'Did you mean 「提出時期」?',
  });
  expect(didYouMean('まるで違う言葉', ['提出時期'])).toEqual({ ja: '', en: '' });
});
