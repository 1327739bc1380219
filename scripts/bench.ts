import { join } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { ENGINE_NAMES, type EngineName } from '../src/registry/portal.ts';
import { runAll, type AllBench } from './bench/all/run-all.ts';
import { writeCorpus, type CorpusSize } from './bench/corpus.ts';
import { measure, type Measurement } from './bench/measure.ts';
import type { TableSize } from './bench/measure-table.ts';
import { measureFuzz, type FuzzSize } from './bench/fuzz/measure-fuzz.ts';
import { measureCopies } from './bench/measure-copies.ts';
import type { MutationSize } from './bench/mutate/measure-mutants.ts';
import { withScratch } from './bench/scratch.ts';
import type { SearchBench } from './bench/search/measure-search.ts';
import { sameInBoth } from '../src/text/bilingual.ts';
import { englishCommand, run } from './terminal/command.ts';
import { terminalProgress } from './terminal/progress.ts';

// What mutates code, and browsers, take seconds to load, which the others and --help do not need.
const loadTable = () => import('./bench/measure-table.ts');
const loadMutants = () => import('./bench/mutate/measure-mutants.ts');
const loadSearch = () => import('./bench/search/measure-search.ts');

const program = englishCommand('bench', 'Measures speed and memory on generated content.');

program
  .command('all', { isDefault: true })
  .description(
    'Builds generated corpora of several sizes, cold, again and after an edit, beside Eleventy and Hugo: time, memory, files and bytes. What runs where no other is named.',
  )
  .option('--counts <numbers>', 'how many assessments, of each corpus', readCounts, [50, 100, 200])
  .option('--characters <number>', 'characters of the texts of each', readCount, 40_000)
  .option('--write <file>', 'write the tables and a picture as a document')
  .action((size: AllBench) => withScratch((scratch) => runAll(size, scratch)));

program
  .command('build')
  .description('Builds a generated corpus twice: as it is read first, and as it is known.')
  .option('--count <number>', 'how many assessments', readCount, 200)
  .option('--characters <number>', 'characters of the texts of each', readCount, 40_000)
  .option('--copied <share>', 'share of the texts that are copies of others', readShare, 0)
  .option('--once', 'leave out the second build')
  .action(({ once, ...size }: CorpusSize & { once?: true }) =>
    withScratch(async (scratch) => {
      const content = join(scratch, 'content');
      const step = terminalProgress({ language: 'en' }).step(sameInBoth('generate'), size.count);
      writeCorpus(content, size, () => step.advance());
      step.end(sameInBoth(`${size.count} assessments of ${size.characters} characters`));
      const build = () =>
        measure({
          script: 'build',
          args: ['--content', content, '--out', join(scratch, 'site')],
          scratch,
          env: { HYOKASHO_CACHE: join(scratch, 'cache') },
        });
      report('first build', size, await build());
      if (once === undefined) report('second build', size, await build());
    }),
  );

program
  .command('table')
  .description(
    'Builds the comparison of one procedure, and measures the weight of its page and how soon a browser answers its controls.',
  )
  .option('--fields <number>', 'items of each assessment', readCount, 30)
  .option('--columns <number>', 'municipalities', readCount, 50)
  .option('--characters <number>', 'characters of the texts of each', readCount, 20_000)
  .action(async (size: TableSize) => (await loadTable()).measureTable(size));

program
  .command('compare')
  .description(
    'Groups generated texts of one item that are copies of one another, and compares the groups with what is known.',
  )
  .option('--count <number>', 'how many texts', readCount, 50_000)
  .action(({ count }: { count: number }) => measureCopies(count));

program
  .command('fuzz')
  .description(
    'Mutates files and sources, and counts crashes, words that are lost, and files that are another assessment when they are written again. Ends with status 1 if there are any.',
  )
  .option('--markdown <number>', 'how many mutated files are checked, read and written', readCount, 1000)
  .option('--sources <number>', 'how many mutated sources are imported', readCount, 1000)
  .option('--seed <number>', 'the same number gives the same mutations', readCount, 1)
  .option('--content <dir>', 'assessments that are mutated', 'content/assessments')
  .option('--texts <dir>', 'folder of published texts', '../shared/seeds')
  .option('--keep <dir>', 'write the inputs that failed into this folder')
  .action((size: FuzzSize) => {
    if (measureFuzz(size)) process.exitCode = 1;
  });

program
  .command('mutate')
  .description(
    'Changes code in small ways, one at a time and in a copy, runs the tests that reach it, and lists the changes that no test notices.',
  )
  .argument('[paths...]', 'folders or files of code', ['src/assessment'])
  .option('--sample <number>', 'draw whole functions of about so many lines, instead of all', readCount)
  .option('--seed <number>', 'the same number draws the same functions', readCount, 1)
  .option('--tests <dir>', 'run the tests of this folder only')
  .option('--numbers', 'change the numbers of constants instead of what functions do')
  .action(async (paths: string[], size: Omit<MutationSize, 'paths'>) =>
    (await loadMutants()).measureMutants({ paths, ...size }),
  );

program
  .command('search')
  .description(
    'Asks words drawn from published and generated texts in a browser, and compares the answers with reading every text; measures time, bytes, memory.',
  )
  .option('--counts <numbers>', 'how many assessments, of each generated corpus', readCounts, [300])
  .option('--queries <number>', 'words drawn from each corpus', readCount, 264)
  .option('--texts <dir>', 'folder of published texts', '../shared/seeds')
  .addOption(
    new Option('--engine <name>', 'what finds words; else as the size of each corpus asks for').choices(ENGINE_NAMES),
  )
  .action(({ engine, ...asked }: Omit<SearchBench, 'scratch' | 'engine'> & { engine?: EngineName }) =>
    withScratch(async (scratch) => (await loadSearch()).measureSearch({ ...asked, engine: engine ?? null, scratch })),
  );

function report(name: string, { count }: CorpusSize, { seconds, peak, steps }: Measurement): void {
  const each = ((seconds / count) * 1000).toFixed(1);
  const most = Math.max(peak, ...steps.map((step) => step.peak));
  console.log(`${name}: ${seconds.toFixed(1)} s, ${each} ms each; peak memory: ${megabytes(most)} with all it starts`);
  for (const step of steps) console.log(`  ${megabytes(step.peak).padStart(8)}  ${step.line}`);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

function readShare(text: string): number {
  const share = Number(text);
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('A number from 0 to 1 is needed.');
  return share;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('A whole number from 1 is needed.');
  return count;
}

function readCounts(text: string): number[] {
  return text.split(',').map(readCount);
}

await run(program);
