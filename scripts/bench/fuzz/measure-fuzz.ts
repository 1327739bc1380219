import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAssessment } from '../../../src/assessment/read.ts';
import { sameInBoth } from '../../../src/text/bilingual.ts';
import { terminalProgress } from '../../terminal/progress.ts';
import { seeded, type Random } from '../random.ts';
import { fuzzMarkdown } from './fuzz-markdown.ts';
import { fuzzSources } from './fuzz-sources.ts';
import { printSource } from './print-source.ts';
import { countsTable, type FuzzCounts } from './counts.ts';

export interface FuzzSize {
  /** Mutated files, and mutated sources. */
  markdown: number;
  sources: number;
  seed: number;
  /** Folder of assessments whose files are mutated, and printed as sources. */
  content: string;
  /** Folder of published texts; passed over where it is absent. */
  texts: string;
  /** Folder that takes the inputs that failed. */
  keep?: string;
}

const filesOf = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];

/** The files of a content folder as the sources of an import, each in the rows of one program. */
export function sourcesOf(files: readonly string[], random: Random): string[] {
  return files.flatMap((markdown) => {
    const { assessment } = readAssessment(markdown, { path: 'base.md' });
    return assessment === null ? [] : [printSource(assessment, random)];
  });
}

/** Most failures that are named. */
const MOST_NAMED = 10;

function keepFailures(folder: string, name: string, { failures }: FuzzCounts): void {
  mkdirSync(folder, { recursive: true });
  for (const { number, why, names, input } of failures) {
    writeFileSync(join(folder, `${name}-${number}.txt`), input);
    writeFileSync(join(folder, `${name}-${number}.why`), `${names.join(', ')}\n${why}\n`);
  }
}

/** Mutates files and sources, prints what came of it, and gives whether anything failed. */
export function measureFuzz({ markdown, sources, seed, content, texts, keep }: FuzzSize): boolean {
  const files = filesOf(content, '.md');
  const progress = terminalProgress({ language: 'en' });
  const run = (name: string, count: number, each: (onEach: () => void) => FuzzCounts): FuzzCounts => {
    const step = progress.step(sameInBoth(name), count);
    const tally = each(() => step.advance());
    step.end(sameInBoth(`${tally.failures.length} failed`));
    if (keep !== undefined) keepFailures(keep, name, tally);
    return tally;
  };
  const random = seeded(seed);
  const published = filesOf(texts, '.txt');
  const tallies = {
    markdown: run('markdown', markdown, (onEach) => fuzzMarkdown(files, markdown, seeded(seed), onEach)),
    sources: run('sources', sources, (onEach) =>
      fuzzSources([...sourcesOf(files, random), ...published, ...published], sources, random, onEach),
    ),
  };
  console.log(countsTable(tallies));
  for (const [name, { failures }] of Object.entries(tallies))
    for (const { number, names, why } of failures.slice(0, MOST_NAMED))
      console.log(`${name} ${number} (${names.join(', ')}): ${why.split('\n').slice(0, 4).join(' ')}`);
  return Object.values(tallies).some(({ failures }) => failures.length > 0);
}
