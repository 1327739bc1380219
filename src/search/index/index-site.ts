import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Term } from '../../registry/glossary.ts';
import type { EngineName } from '../../registry/portal.ts';
import type { Procedure } from '../../registry/procedures.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { loadForm } from '../../forms/load.ts';
import { packDate } from './change-dates.ts';
import {
  CORPUS_FILE,
  DATA_FOLDER,
  DATES_FILE,
  LAYOUTS_FILE,
  NAMES_FILE,
  SHARDS_FILE,
  textsFile,
} from './corpus-file.ts';
import { gatherCorpus } from './gather-corpus.ts';
import { gatherNames } from './gather-names.ts';
import { packLayout } from './layout.ts';
import { readTexts } from './read-texts.ts';
import { type FoldedRecords, toRecords } from './records.ts';
import { writeNumbers } from './varint.ts';
import { GRAMS_FOLDER } from '../engines/grams/files.ts';
import { writeGrams } from '../engines/grams/write.ts';
import { writePagefindIndex } from '../engines/pagefind/write.ts';

export interface IndexOptions {
  engine: EngineName;
  /** `searchVersion` of the corpus. */
  version: string;
  /** In the order of the list of the corpus. */
  assessments: AsyncIterable<StoredAssessment>;
  glossary: readonly Term[];
  procedures: readonly Procedure[];
  /** Folder of the built site. */
  out: string;
  /** A folder that does not exist yet, for what is needed while the index is written. */
  scratch: string;
  /** Is told after each assessment. */
  onIndexed?: () => void;
}

/**
 * Writes all that the search of a built site needs: the index, the list of the corpus, the texts. One assessment is held at a time.
 * Throws when the index cannot be made.
 */
export async function writeSearchIndex(options: IndexOptions): Promise<{ assessments: number }> {
  const write = (file: string, content: string | Uint8Array): void => {
    const path = join(options.out, DATA_FOLDER, options.version, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, gzipSync(content, { level: 9 }));
  };
  const corpus = gatherCorpus(options.glossary);
  const names = gatherNames(options.glossary, options.procedures);
  const layouts: Uint8Array[] = [];
  const dates: Uint8Array[] = [];

  async function* records(): AsyncGenerator<FoldedRecords> {
    for await (const stored of options.assessments) {
      const form = loadForm(stored.frontmatter.form);
      const texts = readTexts(stored, form, corpus.partOf);
      const { layout, folded } = toRecords(texts);
      write(textsFile(stored.id), JSON.stringify(texts));
      layouts.push(writeNumbers(packLayout(layout)));
      dates.push(writeNumbers(texts.changes.map(({ date }) => packDate(date))));
      corpus.add(stored, form, folded);
      names.add(stored, form);
      yield folded;
      options.onIndexed?.();
    }
  }

  const { engine, version, out, scratch } = options;
  if (engine === 'pagefind')
    write(SHARDS_FILE, JSON.stringify(await writePagefindIndex({ assessments: records(), out })));
  else await writeGrams({ assessments: records(), folder: join(out, GRAMS_FOLDER, version), scratch });
  write(CORPUS_FILE, JSON.stringify(corpus.file()));
  write(LAYOUTS_FILE, Buffer.concat(layouts));
  write(DATES_FILE, Buffer.concat(dates));
  write(NAMES_FILE, JSON.stringify(names.file()));
  return { assessments: layouts.length };
}
