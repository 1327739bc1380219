import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { drawCurve, type Series } from './curve.ts';
import { measureAll, type AllSize, type Measured, type Run } from './measure-all.ts';
import { growthTable, sizesTable, timesTable, writeReport, type About } from './report.ts';
import { findTools } from './tools.ts';

export interface AllBench extends AllSize {
  /** The document to write; undefined: tables on the terminal alone. */
  write?: string | undefined;
}

/** Beside the document. */
const PICTURE = 'pictures/performance.svg';

/** Builds every corpus with every tool that is at hand, prints the tables, and writes the document that is asked for. */
export async function runAll({ write, ...size }: AllBench, scratch: string): Promise<void> {
  const tools = findTools();
  const names = [...tools.map(({ name, version }) => `${name} ${version}`), `Node ${process.versions.node}`];
  console.log(names.join(', '));
  const machine = describeMachine();
  const results = await measureAll(size, tools, { scratch, tell: (line) => console.error(line) });
  for (const text of [timesTable(results), growthTable(results), sizesTable(results)]) console.log(`\n${text}`);
  if (write === undefined) return;
  const about: About = {
    command: `npm run bench -- all --counts ${size.counts.join(',')} --characters ${size.characters} --write ${write}`,
    day: new Date().toISOString().slice(0, 10),
    machine,
    tools: names,
    characters: size.characters,
    picture: PICTURE,
  };
  await writeDocument(write, writeReport(results, about), drawAll(results));
}

async function writeDocument(path: string, report: string, picture: string): Promise<void> {
  // It takes a second to load, which no other command of the bench needs.
  const { format, resolveConfig } = await import('prettier');
  const options = await resolveConfig(path);
  mkdirSync(join(dirname(path), dirname(PICTURE)), { recursive: true });
  writeFileSync(join(dirname(path), PICTURE), picture);
  writeFileSync(path, await format(report, { ...options, parser: 'markdown' }));
}

function describeMachine(): string {
  const [first] = cpus();
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `Machine: ${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 1e9)} GB of memory, ${type()} ${release()}; load when it began: ${load}.`;
}

/** Each line of the picture: a tool and how it builds. */
const LINES: readonly (Pick<Series, 'colour' | 'dash'> & { tool: string; run: Run; name: string })[] = [
  { tool: 'Hyokasho', run: 'cold', name: 'Hyokasho, cold', colour: 0, dash: null },
  { tool: 'Hyokasho', run: 'touched', name: 'Hyokasho, touched', colour: 0, dash: '8 4' },
  { tool: 'Hyokasho', run: 'unchanged', name: 'Hyokasho, unchanged', colour: 0, dash: '2 4' },
  { tool: 'Eleventy', run: 'cold', name: 'Eleventy (pages alone)', colour: 1, dash: null },
  { tool: 'Hugo', run: 'cold', name: 'Hugo (pages alone)', colour: 2, dash: null },
];

/** The shell counts in hundredths of a second, and the axis has no 0. */
const LEAST = 0.01;

function drawAll(results: readonly Measured[]): string {
  const series = LINES.map(({ tool, run, ...line }) => ({
    ...line,
    points: results
      .filter((one) => one.tool === tool)
      .map(({ count, runs }) => ({ x: count, y: Math.max(LEAST, runs[run].cpu) })),
  }));
  return drawCurve(
    'CPU seconds of a build against the number of assessments',
    { x: 'assessments', y: 'CPU s' },
    series.filter(({ points }) => points.length > 0),
  );
}
