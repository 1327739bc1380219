import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { pickWords, type Language } from '../../src/text/bilingual.ts';
import { toJsonReport, type FileReport } from './report.ts';
import { linesOfReport, lineOfLeftOut } from './report-lines.ts';
import type { SkippedFile } from './sources.ts';
import { isStale, temporaryOf, writeWhole } from './target.ts';

/** Where `--report` puts what became of each source. */
export interface ReportFile {
  add: (report: FileReport) => void;
  /** Puts the file in its place. */
  end: (rest: { interrupted: boolean; leftOut: readonly SkippedFile[] }) => void;
  /** Leaves the former file where the import ends by an error. Nothing after `end`. */
  discard: () => void;
}

/** Without `--report`: nothing is kept. */
const NO_FILE: ReportFile = { add: () => undefined, end: () => undefined, discard: () => undefined };

/** One document of JSON, which is written at the end and kept until then. */
function wholeFile(path: string, language: Language): ReportFile {
  const files: object[] = [];
  return {
    add: (report) => files.push(toJsonReport(report)),
    end: ({ interrupted, leftOut }) =>
      writeWhole(path, `${JSON.stringify({ interrupted, files, leftOut }, pickWords(language), 2)}\n`),
    discard: () => undefined,
  };
}

/** Removes what reports that were killed left half-written beside a report. */
function removeStale(path: string): void {
  const own = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(own) && isStale(name)) rmSync(join(dirname(path), name), { force: true });
}

/** One line of JSON a fault, written as the import goes on; nothing of it is kept. */
function linesFile(path: string, language: Language): ReportFile {
  mkdirSync(dirname(path), { recursive: true });
  removeStale(path);
  const temporary = temporaryOf(path);
  const file = openSync(temporary, 'w');
  let isOpen = true;
  const write = (lines: readonly object[]): void => {
    // A long text may be taken in parts by a file; of a string nobody knows where the next one begins.
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line, pickWords(language))}\n`).join(''));
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  };
  const close = (): void => {
    isOpen = false;
    closeSync(file);
  };
  return {
    add: (report) => write(linesOfReport(report)),
    end: ({ leftOut }) => {
      write(leftOut.map(lineOfLeftOut));
      close();
      renameSync(temporary, path);
    },
    discard: () => {
      if (!isOpen) return;
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Opens the report at a path (absolute): by its ending one line a fault (`.jsonl`) or one document. */
export function openReport(path: string | null, language: Language): ReportFile {
  if (path === null) return NO_FILE;
  return extname(path).toLowerCase() === '.jsonl' ? linesFile(path, language) : wholeFile(path, language);
}
