import { expect, test } from 'vitest';
import { remembered, rememberedOf } from '../../src/text/remembered.ts';

test('what was made of a text is given again, also where it was nothing', () => {
  const made: string[] = [];
  const first = remembered((text) => {
    made.push(text);
    return text === '' ? undefined : text[0];
  });
  expect([first('ab'), first('ab'), first(''), first('')]).toEqual(['a', 'a', undefined, undefined]);
  expect(made).toEqual(['ab', '']);
});

test('what was made of a thing is given again for the same thing, and made anew for one that is only equal', () => {
  const made: number[][] = [];
  const last = rememberedOf((numbers: number[]) => {
    made.push(numbers);
    return numbers.at(-1);
  });
  const [one, none]: number[][] = [[1, 2], []];
  expect([last(one ?? []), last(one ?? []), last(none ?? []), last(none ?? [])]).toEqual([2, 2, undefined, undefined]);
  expect(last([1, 2])).toBe(2);
  expect(made).toEqual([[1, 2], [], [1, 2]]);
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
