import { KINDS, type Size } from './site-sizes.ts';
import type { Measured, Run } from './measure-all.ts';

/** Where, when and with what was measured. */
export interface About {
  /** As the command was called. */
  command: string;
  /** ISO day. */
  day: string;
  machine: string;
  /** Each with its version. */
  tools: readonly string[];
  /** Characters of each assessment. */
  characters: number;
  /** Address of the picture, from the document; null where none was drawn. */
  picture: string | null;
}

type Cells = readonly (string | number)[];

/** Columns of numbers stand to the right. */
const table = (head: Cells, rows: readonly Cells[]): string =>
  [head, head.map((_, n) => (/^[\d,.]+$/u.test(String(rows[0]?.[n])) ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const seconds = (value: number): string => number(value, 1);
const megabytes = (bytes: number | null): string => (bytes === null ? 'not told' : number(bytes / 1e6));

const NAMES: Record<Run, string> = { cold: 'cold', unchanged: 'again, unchanged', touched: 'one file touched' };

/** A row for each build: the time of all processors, the time that passed, the peak of memory. */
export const timesTable = (results: readonly Measured[]): string =>
  table(
    ['assessments', 'tool', 'build', 'CPU s', 'CPU ms each', 'wall s', 'peak MB'],
    results.flatMap(({ tool, count, runs }) =>
      Object.entries(runs).map(([run, { cpu, wall, peak }]) => [
        number(count),
        tool,
        NAMES[run as Run],
        seconds(cpu),
        seconds((cpu / count) * 1000),
        seconds(wall),
        megabytes(peak),
      ]),
    ),
  );

const each = ({ files, bytes }: Size, count: number): Cells => [
  number(files / count, 2),
  number(bytes / count / 1000, 1),
];

/** Files and bytes for each assessment, by kind, of one corpus. */
export const sizesTable = (results: readonly Measured[]): string =>
  table(
    ['assessments', 'tool', 'kind', 'files each', 'kB each', 'files', 'MB'],
    results.flatMap(({ tool, count, kinds, all }) =>
      [
        ...KINDS.flatMap((kind) => ({ kind: kind as string, size: kinds.get(kind) })),
        { kind: '**all**', size: all },
      ].flatMap(({ kind, size }) =>
        size === undefined
          ? []
          : [[number(count), tool, kind, ...each(size, count), number(size.files), number(size.bytes / 1e6, 1)]],
      ),
    ),
  );

/** What one more assessment costs, from the smallest corpus to the largest one, for each tool. */
export function growthTable(results: readonly Measured[]): string {
  const tools = [...new Set(results.map(({ tool }) => tool))];
  const rows = tools.flatMap((tool) => {
    const own = results.filter((one) => one.tool === tool);
    const [small, large] = [own[0], own.at(-1)];
    if (small === undefined || large === undefined || small.count === large.count) return [];
    const more = (of: (one: Measured) => number): number => (of(large) - of(small)) / (large.count - small.count);
    return [
      [
        tool,
        `${number(small.count)} to ${number(large.count)}`,
        number(more(({ runs }) => runs.cold.cpu) * 1000),
        number(more(({ runs }) => runs.touched.cpu) * 1000, 1),
        number(
          more(({ all }) => all.files),
          2,
        ),
        number(more(({ all }) => all.bytes) / 1000, 1),
        `\`${large.largest.path}\`, ${number(large.largest.bytes / 1e6, 1)} MB`,
      ],
    ];
  });
  if (rows.length === 0) return '';
  return table(
    ['tool', 'from, to', 'CPU ms, cold', 'CPU ms, touched', 'files', 'kB', 'largest file of the largest site'],
    rows,
  );
}

const LARGE =
  'How files and bytes are made up is told of the largest corpus; smaller ones have more files for each, as some are there once.';

/** The whole of it as Markdown. */
export function writeReport(results: readonly Measured[], about: About): string {
  const { command, day, machine, tools, characters, picture } = about;
  const most = Math.max(...results.map(({ count }) => count));
  const hasHugo = results.some(({ tool }) => tool === 'Hugo');
  const growth = growthTable(results);
  return `# Performance

Written by \`${command}\` on ${day}; do not edit it. ${machine}

Measured in one run: ${tools.join(', ')}.${hasHugo ? '' : ' Hugo was not on the PATH, so it is left out.'}

## Builds

Corpora of generated assessments (\`scripts/bench/corpus.ts\`, the same in every run) in all three forms, ${number(characters)} characters each, with 40 rows of 変更箇所, half
of their texts copies of others. **Cold** begins with nothing, **again** with what the last build left, **touched** after one sentence was added to one file. CPU is what all
processes worked together, the peak is their resident memory together. Seconds are of that machine, as busy as it was; compare them within a table.
Beyond 6 million characters (150 of these assessments) the index of our own takes the place of Pagefind's, so that less is made anew after an edit.

${timesTable(results)}
${picture === null ? '' : `\n![CPU seconds against the number of assessments, both axes logarithmic](${picture})\n`}
Eleventy and Hugo render the same files with a layout that shows the title and the words of the Markdown, and a list of all. The bench compares pages with
their Markdown, and ends where a word is missing. They make nothing else: no page of a municipality, a task, a company, a change or an item, no search, no data, no comparison, no
check. So they say what rendering costs, not who is faster. They build all pages again each time.
${growth === '' ? '' : `\n## One more assessment\n\n${growth}\n`}
## Files and bytes

${LARGE}

${sizesTable(results.filter(({ count }) => count === most))}
`;
}
