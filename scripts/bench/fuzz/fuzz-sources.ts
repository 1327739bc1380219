import { writeAssessment } from '../../../src/assessment/write.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import { decodeSource, SourceError } from '../../../src/import/decode.ts';
import { importText } from '../../../src/import/import-text.ts';
import { readMeta } from '../../../src/import/metadata.ts';
import type { ImportContext } from '../../../src/import/types.ts';
import type { Random } from '../random.ts';
import { excerptOf } from './excerpt.ts';
import { mutateSource } from './mutate-source.ts';
import { lostWords } from './planted-words.ts';
import { countError, startCounts, type FuzzCounts } from './counts.ts';

const META = readMeta('municipality: "999999"\nslug: fuzz\n', 'fuzz.meta.yaml').value;
const CONTEXT: ImportContext = {
  hasMunicipality: () => true,
  findAuthorities: () => [],
  explainAuthority: () => null,
  proposeProcedure: () => null,
};
/** First lines of a source that name its form. */
const HEAD = 6;

/**
 * Imports excerpts of sources after mutations, and looks for the planted words in what is written of them. A word that a mutation broke
 * apart in the source is not looked for.
 */
export function fuzzSources(
  texts: readonly string[],
  count: number,
  random: Random,
  onEach: () => void = () => undefined,
): FuzzCounts {
  const tally = startCounts();
  for (let number = 1; number <= count; number += 1) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const { bytes, words, names } = mutateSource(excerptOf(text, HEAD, /./u, random), random);
    const started = performance.now();
    const fail = (why: string): void => {
      tally.failures.push({ number, why, names, input: new TextDecoder().decode(bytes) });
    };
    try {
      const source = decodeSource(bytes);
      const { assessment } = importText(
        { name: 'fuzz.txt', text: source, sha256: '0'.repeat(64), meta: META },
        CONTEXT,
      );
      const written = writeAssessment(assessment);
      const planted = words.filter((word) => source.includes(word));
      const lost = lostWords(planted, source, written);
      tally.planted += planted.length;
      tally.lost += lost.length;
      if (lost.length > 0) fail(`lost: ${lost.join('、')}`);
      const { assessment: again } = readAssessment(written, { path: 'fuzz.md' });
      if (again === null || writeAssessment(again) !== written) {
        tally.changed += 1;
        fail('What is read is not what was written.');
      }
    } catch (error) {
      if (error instanceof SourceError) tally.refused += 1;
      else fail(countError(tally, error));
    }
    tally.mutations += 1;
    tally.slowest = Math.max(tally.slowest, performance.now() - started);
    onEach();
  }
  return tally;
}
