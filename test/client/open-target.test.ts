import { expect, test } from 'vitest';
import { unfold } from '../../src/client/open-target.ts';

interface Box {
  open: boolean;
  parentElement: { closest: () => Box | null } | null;
}

const folded = (open: boolean, around: Box | null): Box => ({ open, parentElement: { closest: () => around } });
const inside = (details: Box | null): Element => ({ closest: () => details }) as unknown as Element;

test('all that an element is folded into is opened', () => {
  const outer = folded(false, null);
  const inner = folded(true, outer);
  expect(unfold(inside(inner))).toBe(true);
  expect([outer.open, inner.open]).toEqual([true, true]);
});

test('what is open already is left where it stands', () => {
  expect(unfold(inside(folded(true, null)))).toBe(false);
  expect(unfold(inside(null))).toBe(false);
});
