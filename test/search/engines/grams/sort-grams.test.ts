import fc from 'fast-check';
import { expect, test } from 'vitest';
import { END, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { sortGrams } from '../../../../src/search/engines/grams/sort-grams.ts';

/** Texts with END behind each. */
const joinTexts = (texts: readonly string[]): string => texts.map((text) => text + END).join('') + END.repeat(GRAM);

const toUnits = (joined: string): Uint16Array => Uint16Array.from(joined, (unit) => unit.charCodeAt(0));

/** The places of each gram, in the order of the grams. */
function gramsIn(joined: string): [gram: string, places: number[]][] {
  const places = new Map<string, number[]>();
  for (let at = 0; at < joined.length - GRAM; at += 1) {
    if (joined.charAt(at) === END) continue;
    const gram = (joined.slice(at, at + GRAM).split(END)[0] ?? '').padEnd(GRAM, END);
    const own = places.get(gram);
    if (own === undefined) places.set(gram, [at]);
    else own.push(at);
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectSorted(joined: string): void {
  const { heads, places, ends } = sortGrams(toUnits(joined));
  const expected = gramsIn(joined);
  expect([...heads]).toEqual(expected.map(([, own]) => own[0]));
  expect([...places]).toEqual(expected.flatMap(([, own]) => own));
  let end = 0;
  expect([...ends]).toEqual(expected.map(([, own]) => (end += own.length)));
}

test('grams come in their order, each with its places', () => {
  const unit = fc.constantFrom('\0', '個', '人', 'a', '\ufffe');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 8 }), (texts) =>
      expectSorted(joinTexts(texts)),
    ),
  );
});

test('so they do where there are more than the table had room for at first', () => {
  let seed = 1;
  const draw = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff) >>> 16;
  const texts = Array.from({ length: 4000 }, () =>
    String.fromCharCode(...Array.from({ length: draw() % 40 }, () => 0x3041 + (draw() % 86))),
  );
  expectSorted(joinTexts([...texts, ...texts.slice(0, 500)]));
}, 20_000);
