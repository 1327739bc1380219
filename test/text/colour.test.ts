import { expect, test } from 'vitest';
import { contrast, mix, readColour } from '../../src/text/colour.ts';

test('a colour is read by its three channels', () => {
  expect(readColour('#0017c1')).toEqual([0, 0x17, 0xc1]);
  for (const wrong of ['#fff', '0017c1', 'red', '#0017c1;', '']) expect(readColour(wrong)).toBeNull();
});

// Figures of WebAIM's contrast checker, which follows WCAG.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffff00', 8],
])('the contrast of %s and %s is %f', (a, b, expected) => {
  expect(contrast(a, b)).toBeCloseTo(expected, 2);
  expect(contrast(b, a)).toBeCloseTo(expected, 2);
});

test('a colour laid over a ground lies between the two', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 1)).toBe('#000000');
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});
