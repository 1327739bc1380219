import { isDeepStrictEqual } from 'node:util';
import { checkAssessment, type CheckContext } from '../../../src/assessment/check.ts';
import { hasErrors } from '../../../src/assessment/faults.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import { writeAssessment } from '../../../src/assessment/write.ts';
import type { Random } from '../random.ts';
import { excerptOf } from './excerpt.ts';
import { mutateMarkdown } from './mutate-markdown.ts';
import { lostWords } from './planted-words.ts';
import { countError, startCounts, type FuzzCounts } from './counts.ts';

/** Where the front matter of a file ends. */
const endOfHead = (file: string): number => file.split('\n').indexOf('---', 1) + 2;

const fieldOf = (file: string, name: string): string => new RegExp(`^${name}: "?([\\w-]+)`, 'mu').exec(file)?.[1] ?? '';

/** Checks, reads and writes excerpts of files after mutations. What has no error must read back as it was written, with the planted words. */
export function fuzzMarkdown(
  files: readonly string[],
  count: number,
  random: Random,
  onEach: () => void = () => undefined,
): FuzzCounts {
  const tally = startCounts();
  const context: CheckContext = {
    isValidCode: () => true,
    hasMunicipality: () => true,
    procedures: new Set(files.map((file) => fieldOf(file, 'procedure'))),
  };
  for (let number = 1; number <= count; number += 1) {
    const file = files[Math.floor(random() * files.length)] ?? '';
    const path = `${fieldOf(file, 'municipality')}/1.md`;
    const { markdown, words, names } = mutateMarkdown(excerptOf(file, endOfHead(file), /^# /u, random), random);
    const started = performance.now();
    const fail = (why: string): void => {
      tally.failures.push({ number, why, names, input: markdown });
    };
    try {
      const { assessment, file: checked } = checkAssessment(markdown, { path, context });
      if (assessment === null || hasErrors(checked)) tally.refused += 1;
      else {
        const written = writeAssessment(assessment);
        const planted = words.filter((word) => markdown.includes(word));
        const lost = lostWords(planted, markdown, written);
        tally.planted += planted.length;
        tally.lost += lost.length;
        if (lost.length > 0) fail(`lost: ${lost.join('、')}`);
        if (!isDeepStrictEqual(readAssessment(written, { path }).assessment, assessment)) {
          tally.changed += 1;
          fail('What is read is not what was written.');
        }
      }
    } catch (error) {
      fail(countError(tally, error));
    }
    tally.mutations += 1;
    tally.slowest = Math.max(tally.slowest, performance.now() - started);
    onEach();
  }
  return tally;
}
