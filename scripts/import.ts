import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeAssessment } from '../src/assessment/write.ts';
import type { Provenance } from '../src/assessment/types.ts';
import { BuildError } from '../src/build/build-error.ts';
import { findByAuthority } from '../src/corpus/authority.ts';
import { findMunicipality } from '../src/corpus/municipality.ts';
import { readMunicipalities } from '../src/corpus/municipalities-file.ts';
import { proposeProcedure, readProcedures } from '../src/corpus/procedures.ts';
import { decodeSource, LARGEST_SOURCE, SourceError, tooLarge } from '../src/import/decode.ts';
import { importText } from '../src/import/import-text.ts';
import { readMeta } from '../src/import/metadata.ts';
import type { ImportContext } from '../src/import/types.ts';
import { countMarks, toTable, type FileReport } from './import/report.ts';
import { findSources, type SourceFile } from './import/sources.ts';
import { pathsOf, place, sha256, writeWhole } from './import/target.ts';
import { command, run } from './terminal/command.ts';
import { terminalProgress } from './terminal/progress.ts';

interface Options {
  content: string;
  report?: string;
  force?: boolean;
}

/** Exit status after Ctrl+C, as shells count it. */
const INTERRUPTED = 130;

/** A registry file of the content folder, or the project's own where the folder has none. */
function readRegistry<T>(
  content: string,
  name: string,
  read: (yaml: string, path: string) => { value: T | null; file: { messages: { reason: string }[] } },
  fallback: T | null,
): T {
  for (const path of fallback === null ? [join(content, name), join('content', name)] : [join(content, name)]) {
    if (!statSync(path, { throwIfNoEntry: false })) continue;
    const { value, file } = read(readFileSync(path, 'utf8'), path);
    if (value === null)
      throw new BuildError(
        `${path} has faults; run \`npm run check -- --content ${content}\` to see them all. First: ${file.messages[0]?.reason ?? ''}`,
      );
    return value;
  }
  if (fallback === null)
    throw new BuildError(`Neither ${content} nor the project has ${name}. Restore it from the repository.`);
  return fallback;
}

function contextOf(content: string): ImportContext {
  const municipalities = readRegistry(content, 'municipalities.yaml', readMunicipalities, []);
  const procedures = readRegistry(content, 'procedures.yaml', readProcedures, null);
  return {
    hasMunicipality: (code) => findMunicipality(code, municipalities) !== null,
    findByAuthority: (authority) => findByAuthority(authority, municipalities),
    proposeProcedure: (title) => proposeProcedure(title, procedures).id,
  };
}

function readMetadata(source: SourceFile): ReturnType<typeof readMeta>['value'] {
  if (source.meta === null) return null;
  const { value, file } = readMeta(readFileSync(source.meta, 'utf8'), source.meta);
  if (value === null)
    throw new SourceError(
      'meta',
      file.messages.map((message) => `${source.meta}:${message.line ?? 1}: ${message.reason}`).join(' '),
    );
  return value;
}

function importFile(
  source: SourceFile,
  options: Options,
  context: ImportContext,
  taken: Map<string, string>,
): FileReport {
  const started = performance.now();
  const size = statSync(source.path).size;
  if (size > LARGEST_SOURCE) throw tooLarge(size);
  const bytes = readFileSync(source.path);
  const read = importText(
    { name: source.name, text: decodeSource(bytes), sha256: sha256(bytes), meta: readMetadata(source) },
    context,
  );
  const { frontmatter } = read.assessment;
  const id = `${frontmatter.municipality}-${read.slug}`;
  const other = taken.get(id);
  if (other !== undefined)
    throw new SourceError(
      'duplicate-id',
      `${id} is already the id of ${other} in this import. Write \`slug: …\` into the .meta.yaml of one of them.`,
    );
  taken.set(id, source.path);
  const markdown = writeAssessment(read.assessment);
  const provenance: Provenance = {
    markdown: sha256(markdown),
    lines: read.lines,
    changeLines: read.changeLines,
    doubts: read.doubts,
  };
  const paths = pathsOf(options.content, frontmatter.municipality, read.slug);
  const { outcome, conflict } = place(paths, markdown, provenance, options.force === true);
  if (conflict)
    throw new SourceError(
      'edited',
      `${paths.markdown} was edited by hand, and the source has changed since: nothing was written. Compare them, then import with --force to overwrite your edits.`,
    );
  return {
    file: source.path,
    status: outcome,
    id,
    form: frontmatter.form,
    path: paths.markdown,
    characters: { ...read.account, share: read.account.total === 0 ? 1 : read.account.placed / read.account.total },
    items: read.assessment.entries.filter((entry) => entry.value !== null).length,
    marks: countMarks(read.assessment),
    changes: read.assessment.changes.length,
    doubts: read.doubts.map(({ line, code, key, message }) => ({ at: `${source.path}:${line}`, code, key, message })),
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

function toFailure(source: SourceFile, error: unknown): FileReport {
  if (error instanceof SourceError)
    return { file: source.path, status: 'failed', code: error.code, message: error.message };
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code !== undefined) return { file: source.path, status: 'failed', code, message };
  return {
    file: source.path,
    status: 'failed',
    code: 'internal',
    message: `Internal error, please report it: ${stack ?? message}`,
  };
}

/** Lets Ctrl+C in: the loop over the files is synchronous. */
const breathe = (): Promise<void> => new Promise((done) => void setImmediate(done));

async function importAll(paths: string[], options: Options): Promise<void> {
  const sources = findSources(paths);
  const content = resolve(options.content);
  const context = contextOf(content);
  const reports: FileReport[] = [];
  const taken = new Map<string, string>();
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = terminalProgress();
  const step = progress.step('Importing', sources.length);
  for (const source of sources) {
    if (stopped) break;
    try {
      reports.push(importFile(source, { ...options, content }, context, taken));
    } catch (error) {
      reports.push(toFailure(source, error));
    }
    step.advance();
    await breathe();
  }
  const failed = reports.filter((report) => report.status === 'failed');
  step.end(`${reports.length - failed.length} of ${sources.length} sources`);
  if (options.report !== undefined)
    writeWhole(resolve(options.report), `${JSON.stringify({ interrupted: stopped, files: reports }, null, 2)}\n`);
  console.log(toTable(reports));
  for (const report of failed) console.error(`\n${report.file}  ${report.code}\n  ${report.message}`);
  if (reports.some((report) => report.status === 'kept'))
    console.log('\nkept: edited by hand since its import; the source has not changed, so your edits stay.');
  if (options.report === undefined) console.log('\nAdd --report FILE.json for every doubt with its line.');
  process.exitCode = stopped ? INTERRUPTED : failed.length > 0 ? 1 : 0;
}

await run(
  command('import', 'Turn the texts of published assessments into Markdown.')
    .argument('<file or folder...>', 'texts to import; of folders every *.txt below them, each with its .meta.yaml')
    .option('--content <dir>', 'content folder to write into', 'content')
    .option('--report <file>', 'write what was placed, what was not, and every doubt as JSON')
    .option('--force', 'overwrite files that were edited by hand')
    .action(importAll),
);
