import { join } from 'node:path';
import { CODE_ENDING } from '../../registry/program.ts';
import type { Registries } from '../../registry/registries.ts';
import { parseAndPack, type PackedFile } from '../pack-file.ts';
import type { FileTexts } from '../parse-file.ts';
import { openThreads, type Threads } from '../threads/open-threads.ts';
import { contextOf, type ParserData } from './context.ts';

const MODULE = join(import.meta.dirname, `parser-thread${CODE_ENDING}`);

/** Opens what reads and checks the assessments of a content folder with these lists. */
export function openParser(
  { municipalities, procedures }: Pick<Registries, 'municipalities' | 'procedures'>,
  thisYear: number,
  first?: number,
): Threads<FileTexts, PackedFile> {
  const data: ParserData = { municipalities, procedures: procedures.map(({ id }) => id), thisYear };
  const context = contextOf(data);
  const work = {
    // Strings that were cut out of the text keep the whole of it in memory, and facts are held for all files.
    here: (texts: FileTexts) => {
      const { facts, ...packed } = parseAndPack(texts, context);
      return { facts: structuredClone(facts), ...packed };
    },
    module: MODULE,
    data,
  };
  return openThreads(work, first);
}
