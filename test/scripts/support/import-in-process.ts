import { join } from 'node:path';
import { importEach } from '../../../scripts/import/import-each.ts';
import { readContext } from '../../../scripts/import/context.ts';
import { toFault } from '../../../scripts/import/fault.ts';
import { Journal } from '../../../scripts/import/journal.ts';
import type { TimedAnswer } from '../../../scripts/import/reader-pool.ts';
import { readSource } from '../../../scripts/import/read-source.ts';
import type { FileReport } from '../../../scripts/import/report.ts';
import { digestOfSettings } from '../../../scripts/import/source-key.ts';
import { findSources, type SourceFile } from '../../../scripts/import/sources.ts';

export interface InProcessOptions {
  force?: boolean;
  acceptPoor?: boolean;
  /** The import is stopped when so many sources are written, as by Ctrl+C; it closes nothing. */
  stopAfter?: number;
  /** The sources: files and folders; `in` unless set. */
  from?: readonly string[];
  /** What happens when a source was read, which is after the next ones were looked at. */
  afterRead?: () => void;
}

/** Sources below `in`, content and cache of a test. */
export const JOURNAL = 'cache/imports/journal.jsonl';

/** What `npm run import` does with a folder, with readers in this process: what became of each source, and the names of those that were read. */
export async function importFolder(
  folder: string,
  {
    force = false,
    acceptPoor = false,
    stopAfter = Infinity,
    from = [join(folder, 'in')],
    afterRead = () => undefined,
  }: InProcessOptions = {},
): Promise<{ reports: FileReport[]; read: string[] }> {
  const content = join(folder, 'content');
  const context = readContext(content);
  const read: string[] = [];
  const readers = {
    size: 2,
    isClosed: false,
    read: async (source: SourceFile): Promise<TimedAnswer> => {
      read.push(source.name);
      try {
        const content = await readSource(source, context);
        afterRead();
        return { ...content, memory: 0, seconds: 1 };
      } catch (error) {
        return { ...toFault(error), memory: 0, seconds: 1 };
      }
    },
  };
  const settings = digestOfSettings(content);
  const journal = new Journal(join(folder, JOURNAL), settings);
  const { sources } = findSources(from);
  const options = { ...context, content, settings, force, acceptPoor, today: '2026-11-29' };
  const reports: FileReport[] = [];
  for await (const report of importEach(sources, readers, journal, options)) {
    reports.push(report);
    readers.isClosed = reports.length >= stopAfter;
  }
  if (stopAfter === Infinity) journal.close();
  return { reports, read: read.sort() };
}

/** Status or code of each source by its name. */
export const outcomes = (reports: readonly FileReport[]): Record<string, string> =>
  Object.fromEntries(
    reports.map((report) => [
      report.file.slice(report.file.lastIndexOf('/') + 1),
      report.status === 'failed' ? report.code : report.status,
    ]),
  );
