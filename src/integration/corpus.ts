import { openAssessments, type Assessments, type SitePlace } from '../workspace/assessments.ts';
import { openReader, type ReaderOptions } from '../workspace/resource-reader.ts';

/** Everything that pages and exports read of a content folder. Each read is noted for whoever records (src/workspace/reads.ts). */
export interface Corpus extends Assessments {
  /** Of a resource, by its name; null where there is none. */
  digest: (name: string) => string | null;
  close: () => void;
}

/** Opens what `sync` left in the database of a workspace. */
export function openCorpus(databasePath: string, place: SitePlace, options?: ReaderOptions): Corpus {
  const reader = openReader(databasePath, options);
  return { ...openAssessments(reader, place), digest: reader.digest, close: reader.close };
}
