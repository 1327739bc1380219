import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeCorpus } from '../corpus.ts';
import { runCommand, type Used } from './run-command.ts';
import { TOUCHED, touch, wordsMissing } from './same-words.ts';
import { filesOf, largestOf, sizeOf, sizesByKind, type Kind, type SiteFile, type Size } from './site-sizes.ts';
import type { Place, Tool } from './tools.ts';

/** How a site is built: of nothing, with what the last build left, and so after one file was edited. */
export const RUNS = ['cold', 'unchanged', 'touched'] as const;
export type Run = (typeof RUNS)[number];

/** One tool over one corpus. */
export interface Measured {
  tool: string;
  /** Assessments of the corpus. */
  count: number;
  runs: Record<Run, Used>;
  kinds: Map<Kind, Size>;
  all: Size;
  largest: SiteFile;
}

export interface AllSize {
  counts: readonly number[];
  /** Characters of each assessment. */
  characters: number;
}

/** Half of the texts are copies, as in published assessments. */
const COPIED = 0.5;
/** Of so many pages one is compared with its Markdown. */
const LOOKED_AT = 20;

/** Builds corpora of each size with each tool. `tell` is told a line after each build. */
export async function measureAll(
  { counts, characters }: AllSize,
  tools: readonly Tool[],
  { scratch, tell }: { scratch: string; tell: (line: string) => void },
): Promise<Measured[]> {
  const results: Measured[] = [];
  for (const count of counts) {
    const corpus = join(scratch, 'corpus');
    writeCorpus(corpus, { count, characters, copied: COPIED }, () => undefined);
    for (const tool of tools) {
      const folder = join(scratch, 'project');
      mkdirSync(folder);
      cpSync(corpus, join(folder, 'content'), { recursive: true });
      const measured = await measureTool(tool, { folder, scratch, count, tell });
      results.push(measured);
      rmSync(folder, { recursive: true });
    }
    rmSync(corpus, { recursive: true });
  }
  return results;
}

interface Build {
  /** Holds the content, and is given the rest. */
  folder: string;
  scratch: string;
  count: number;
  tell: (line: string) => void;
}

async function measureTool(tool: Tool, { folder, scratch, count, tell }: Build): Promise<Measured> {
  const paths = globSync('assessments/*/*.md', { cwd: join(folder, 'content') }).sort();
  tool.writeProject(folder);
  const build = async (run: Run): Promise<Used> => {
    const used = await runCommand(tool.build(folder), scratch);
    tell(`${count} ${tool.name} ${run}: CPU ${used.cpu.toFixed(1)} s, ${used.wall.toFixed(1)} s`);
    return used;
  };
  const cold = await build('cold');
  for (const path of paths.filter((_, n) => n % LOOKED_AT === 0)) checkPage(tool, folder, path);
  const unchanged = await build('unchanged');
  const touchedPath = paths[Math.floor(paths.length / 2)] ?? '';
  const file = join(folder, 'content', touchedPath);
  writeFileSync(file, touch(readFileSync(file, 'utf8')));
  const touched = await build('touched');
  if (!readPage(tool, folder, touchedPath).includes(TOUCHED))
    throw new Error(`${tool.name} did not build ${touchedPath} again.`);
  const files = filesOf(join(folder, 'out'));
  return {
    tool: tool.name,
    count,
    runs: { cold, unchanged, touched },
    kinds: sizesByKind(files),
    all: sizeOf(files),
    largest: largestOf(files),
  };
}

const placeOf = (path: string): Place => ({ code: basename(dirname(path)), number: basename(path, '.md') });

function readPage(tool: Tool, folder: string, path: string): string {
  const page = join(folder, 'out', tool.pageOf(placeOf(path)));
  if (!existsSync(page)) throw new Error(`${tool.name} made no page of ${path}.`);
  return readFileSync(page, 'utf8');
}

/** Throws where a page of a peer lacks words of its Markdown: it would be compared with what does less. Ours spreads them over several pages. */
function checkPage(tool: Tool, folder: string, path: string): void {
  const html = readPage(tool, folder, path);
  if (tool.name === 'Hyokasho') return;
  const missing = wordsMissing(readFileSync(join(folder, 'content', path), 'utf8'), html);
  if (missing.length > 0) throw new Error(`${tool.name} leaves out of ${path}: ${missing.slice(0, 3).join(' / ')}`);
}
