import { setImmediate } from 'node:timers/promises';
import type { Taken } from './choose-place.ts';
import { toFault } from './fault.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { answerKnown, findKnown, toEntry } from './known.ts';
import type { ReaderPool, TimedAnswer } from './reader-pool.ts';
import type { FileReport } from './report.ts';
import { keyOfSource, type SourceKey } from './source-key.ts';
import type { SourceFile } from './sources.ts';
import { writeSource, type WriteOptions } from './write-source.ts';

export interface EachOptions extends WriteOptions {
  /** Digest of what the import of every source depends on. */
  settings: string;
}

/** Where the answers of readers come from. */
export type Readers = Pick<ReaderPool, 'read' | 'size' | 'isClosed'>;

/** Documents that are asked for before their turn, for each reader: one that takes long does not keep the others waiting. */
const READ_AHEAD = 4;
/** Sources that are looked at before their turn, for each reader: they have work between those that are known. */
const LOOK_AHEAD = 32;

interface Pending {
  source: SourceFile;
  /** null where it cannot be told; nothing is kept of it then. */
  key: SourceKey | null;
  known: JournalEntry | null;
  /** null where nothing is read as it is known. */
  answer: Promise<TimedAnswer> | null;
}

/**
 * Reads the sources side by side and writes them in their order, so that the same files give the same result. What the journal knows is
 * answered without reading. Ends when the readers are closed.
 */
export async function* importEach(
  sources: readonly SourceFile[],
  readers: Readers,
  journal: Journal | null,
  options: EachOptions,
): AsyncGenerator<FileReport> {
  const taken: Taken = new Map();
  const pending: Pending[] = [];
  let next = 0;
  let reading = 0;
  const open = (source: SourceFile): Pending => {
    const key = journal === null ? null : keyOfSource(source, options.settings);
    const known = key === null ? null : findKnown(journal, key, options);
    if (known === null) reading += 1;
    return { source, key, known, answer: known === null ? readers.read(source) : null };
  };
  const fill = (): void => {
    while (reading < readers.size * READ_AHEAD && pending.length < readers.size * LOOK_AHEAD) {
      const source = sources[next];
      if (source === undefined) return;
      next += 1;
      pending.push(open(source));
    }
  };
  fill();
  for (let first = pending.shift(); first !== undefined; first = pending.shift()) {
    const known = first.known === null ? null : answerKnown(first.source, first.known, options, taken);
    if (known !== null) {
      // Nothing is waited for where all is known: Ctrl+C and the progress bar have their turn here.
      await setImmediate();
      yield known;
      if (readers.isClosed) return;
      fill();
      continue;
    }
    const answer = await (first.answer ?? readers.read(first.source));
    if (first.answer !== null) reading -= 1;
    if (readers.isClosed) return;
    fill();
    yield report(first, answer, { journal, options, taken });
  }
}

interface Written {
  journal: Journal | null;
  options: EachOptions;
  taken: Taken;
}

/** Writes what was read, and keeps in the journal that it was. */
function report({ source, key }: Pending, answer: TimedAnswer, { journal, options, taken }: Written): FileReport {
  if ('code' in answer) {
    const { code, message } = answer;
    return { file: source.path, status: 'failed', code, message };
  }
  const { settings, acceptPoor } = options;
  try {
    const read = { source, ...answer };
    const written = writeSource(read, options, taken);
    // A source that changed while it was read is read again.
    const isSame = key !== null && keyOfSource(source, settings)?.key === key.key && key.sha256 === answer.sha256;
    const entry = isSame ? toEntry(read, written, { key: key.key, settings, acceptPoor }) : null;
    if (entry !== null) journal?.add(entry);
    return { ...written, seconds: answer.seconds };
  } catch (error) {
    return { file: source.path, status: 'failed', ...toFault(error) };
  }
}
