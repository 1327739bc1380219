import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DamagedValue, decodeValue, DIGEST_LENGTH, encodeValue } from '../../src/workspace/values.ts';

/** The same value as it is read again: what JSON cannot hold is not there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a value in a database', () => {
  test('is read as it was written, whatever letters it has', () => {
    const letters = fc.constantFrom('a', 'ÿ', 'Ā', '評', '𠮟', '\0', '\ud800', '"', '\n');
    const text = fc.array(letters, { maxLength: 8 }).map((all) => all.join(''));
    const value = fc.oneof(text, fc.array(text), fc.record({ key: text, list: fc.array(fc.integer()) }));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, 500), (own, times) => {
        const whole = { own, filled: Array.from({ length: times }, () => own) };
        expect(decodeValue(encodeValue(whole).value)).toEqual(asJson(whole));
      }),
    );
  });

  test.each([
    [1997, 'string'],
    [1998, 'object'],
  ])('a text of %i letters, with its quotation marks, is held as %s', (length, type) => {
    expect(typeof encodeValue('x'.repeat(length)).value).toBe(type);
  });

  test.each(['ÿ', '評'])('long values of %s are packed, and told apart', (letter) => {
    const [one, same, other] = [`${letter}1`, `${letter}1`, `${letter}2`].map((text) => encodeValue(text.repeat(5000)));
    expect(one?.value).toBeInstanceOf(Uint8Array);
    expect(one?.value.length).toBeLessThan(1000);
    expect(one?.digest).toHaveLength(DIGEST_LENGTH);
    expect(same).toEqual(one);
    expect(other?.digest).not.toBe(one?.digest);
    expect(decodeValue(one?.value)).toBe(`${letter}1`.repeat(5000));
  });

  test('is damaged where it was cut off or overwritten', () => {
    const { value } = encodeValue('評価書'.repeat(5000));
    for (const held of [value.slice(0, -9), Buffer.alloc(20), '{"cut":', null])
      expect(() => decodeValue(held)).toThrow(DamagedValue);
  });
});
