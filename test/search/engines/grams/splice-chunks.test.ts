import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramOf } from '../../../../src/search/engines/grams/posting-runs.ts';
import { type NamedChunk, spliceChunks } from '../../../../src/search/engines/grams/splice-chunks.ts';
import { toSteps } from '../../support/steps.ts';

/** Of each gram, how many places it has. */
type Counts = ReadonlyMap<string, number>;

/** The chunks of a bucket, each named by what it holds, and the grams that were read for them. */
function splice(
  counts: Counts,
  size: number,
  [former, changed, isLost]: [
    former: readonly NamedChunk[],
    changed: readonly string[],
    isLost: (name: string) => boolean,
  ],
): { chunks: NamedChunk[]; read: string[] } {
  const all = [...counts.keys()].sort();
  const read: string[] = [];
  let at = 0;
  const grams = {
    next: () => {
      const gram = all[at];
      at += 1;
      if (gram === undefined) return null;
      read.push(gram);
      return { gram, positions: [toSteps(Array.from({ length: counts.get(gram) ?? 0 }, (_, n) => n))] };
    },
    seek: ({ start, end }: { start: number; end: number }) => {
      const aim = gramOf(start, end);
      while ((all[at] ?? aim) < aim) at += 1;
    },
  };
  const put = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  return { chunks: spliceChunks(grams, { former, changed, size, keep: (name) => !isLost(name), put }), read };
}

const anew = (counts: Counts, size: number): NamedChunk[] => splice(counts, size, [[], [], () => false]).chunks;

const gram = fc.string({ unit: fc.constantFrom(...'個人番'), minLength: 6, maxLength: 6 });
const count = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 300 }));
const counts = fc.uniqueArray(fc.tuple(gram, count), { selector: ([own]) => own, minLength: 20, maxLength: 150 });

test('chunks made again from those before are the same as anew, whatever came, went, grew or was lost', () => {
  fc.assert(
    fc.property(
      counts,
      fc.array(fc.record({ gram, at: fc.nat(), isNew: fc.boolean(), count: fc.option(count) }), { maxLength: 6 }),
      fc.constantFrom(20, 40, 90, 200, 900),
      fc.array(fc.nat(), { maxLength: 2 }),
      (given, edits, size, lost) => {
        const before = new Map(given);
        const former = anew(before, size);
        const now = new Map(before);
        // Most that matters happens where a chunk begins.
        for (const { gram: fresh, at, isNew, count: own } of edits) {
          const changed = isNew ? fresh : (former[at % former.length]?.gram ?? fresh);
          if (own === null) now.delete(changed);
          else now.set(changed, own);
        }
        const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
          (own) => before.get(own) !== now.get(own),
        );
        const names = new Set(lost.map((at) => former[at % former.length]?.name));
        const { chunks } = splice(now, size, [former, changed, (name) => names.has(name)]);
        expect(chunks).toEqual(anew(now, size));
      },
    ),
    { numRuns: 1500 },
  );
});

test('where nothing changed no gram is read, and where one did only those of some chunks', () => {
  const all = Array.from({ length: 4096 }, (_, n) =>
    Array.from({ length: 6 }, (_, unit) => '個人番号'.charAt((n >> (2 * unit)) & 3)).join(''),
  ).sort();
  const before = new Map(all.map((own, n) => [own, 1 + (n % 9)]));
  const former = anew(before, 600);
  expect(former.length).toBeGreaterThan(50);
  expect(splice(before, 600, [former, [], () => false])).toEqual({ chunks: former, read: [] });
  const touched = all[1000] ?? '';
  const { read } = splice(new Map(before).set(touched, 20), 600, [former, [touched], () => false]);
  expect(read).toContain(touched);
  expect(read.length).toBeLessThan(all.length / 4);
});
