import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptSides, SIDE_LETTERS } from '../../src/export/feeds/excerpt.ts';

const shown = (before: string, after: string): string[] => excerptSides(before, after).map(({ text }) => text);

describe('excerptSides', () => {
  it('leaves a text of the length of an entry whole, and shortens one that is a letter longer', () => {
    const whole = '字'.repeat(SIDE_LETTERS);
    expect(excerptSides(whole, `${whole}字`)).toEqual([
      { text: whole, isWhole: true },
      { text: `…${whole}`, isWhole: false },
    ]);
  });

  it('begins shortly before the first difference', () => {
    const [head, tail] = ['前'.repeat(300), '後'.repeat(300)];
    const [before, after] = shown(`${head}点検${tail}`, `${head}検査${tail}`);
    expect(before).toMatch(/^…前{20}点検後{78}…$/u);
    expect(after).toMatch(/^…前{20}検査後{78}…$/u);
  });

  it('shows the end of the shorter text where the other one goes on', () => {
    const text = '前'.repeat(300);
    const [before, after] = shown(text, `${text}${'追'.repeat(300)}`);
    expect(before).toMatch(/^…前{100}$/u);
    expect(after).toMatch(/^…前{20}追{80}…$/u);
  });

  it('shows the beginning where nothing differs', () => {
    const text = `始め${'字'.repeat(300)}`;
    expect(shown(text, text)).toEqual([`始め${'字'.repeat(98)}…`, `始め${'字'.repeat(98)}…`]);
  });

  it('is a part of each text, as long as an entry allows, without half a letter', () => {
    const text = fc.string({ unit: fc.constantFrom('評', '𠮷', '価', '\n', '書'), maxLength: 260 });
    fc.assert(
      fc.property(text, text, text, (head, old, now) => {
        const sides = [head + old, head + now];
        for (const [at, { text: own, isWhole }] of excerptSides(head + old, head + now).entries()) {
          const side = sides[at] ?? '';
          const bare = own.replace(/^…|…$/gu, '');
          expect(side).toContain(bare);
          expect(bare.isWellFormed()).toBe(true);
          expect(isWhole).toBe([...side].length <= SIDE_LETTERS);
          expect([...bare].length).toBeLessThanOrEqual(SIDE_LETTERS);
        }
      }),
    );
  });
});
