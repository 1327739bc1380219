import { openAssessments, type Assessments, type SitePlace } from '../workspace/assessments.ts';
import { openComparison, openTimeline, type Comparison, type Timeline } from './derive/comparison.ts';
import { keepShown } from '../insights/rules/keep-shown.ts';
import { openReader, type ReaderOptions } from '../workspace/resource-reader.ts';

/** Everything that pages and exports read of a content folder. Each read is noted for whoever records (src/workspace/reads.ts). */
export interface Corpus extends Assessments, Timeline {
  comparison: () => Comparison;
  /** Of a resource, by its name; null where there is none. */
  digest: (name: string) => string | null;
  close: () => void;
}

/** Opens what `sync` left in the database of a workspace. */
export function openCorpus(databasePath: string, place: SitePlace, options?: ReaderOptions): Corpus {
  const reader = openReader(databasePath, options);
  const assessments = openAssessments(reader, place);
  const comparison = openComparison(reader, assessments.getRow);
  return {
    ...assessments,
    loadAssessment: (id) => keepShown(assessments.loadAssessment(id)),
    loadEdition: (id, date) => keepShown(assessments.loadEdition(id, date)),
    eachAssessment: function* () {
      for (const stored of assessments.eachAssessment()) yield keepShown(stored);
    },
    ...openTimeline(reader),
    comparison: () => comparison,
    digest: reader.digest,
    close: reader.close,
  };
}
