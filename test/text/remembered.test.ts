import { expect, test } from 'vitest';
import { remembered } from '../../src/text/remembered.ts';

test('a text is asked for once', () => {
  const asked: string[] = [];
  const measure = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect(['見本', '例', '見本'].map(measure)).toEqual([2, 1, 2]);
  expect(asked).toEqual(['見本', '例']);
});

test('what was given before is forgotten where there is too much of it', () => {
  const asked: string[] = [];
  const measure = remembered((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['a', 'b', 'a', 'c', 'c', 'a'].map(measure)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
