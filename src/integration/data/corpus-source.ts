import { digestOf } from '../../text/digest.ts';
import type { Corpus } from '../corpus.ts';
import type { ComparedSource } from './compared.ts';
import type { ExportSource } from './export-run.ts';
import type { TimelineSource } from './timeline.ts';

/** The assessments of a corpus as exports read them. */
export function assessmentsOf(corpus: Corpus): ExportSource {
  return {
    rows: corpus.listAssessments(),
    digest: (id) =>
      digestOf(
        digestIn(corpus, `row/${id}`),
        digestIn(corpus, `assessment/${id}`),
        ...corpus.listEditions(id).flatMap(({ edition }) => [edition, digestIn(corpus, `edition/${id}/${edition}`)]),
        digestIn(corpus, `editions/${id}`),
        digestIn(corpus, `edition-history/${id}`),
      ),
    load: corpus.loadAssessment,
    editions: corpus.listEditions,
    loadEdition: corpus.loadEdition,
    editionHistory: corpus.comparison().editionHistory,
  };
}

/** What a corpus compares, as exports read it. */
export function comparedOf(corpus: Corpus): ComparedSource {
  // Values of an item are joined with these.
  const joined = digestOf(
    ...corpus
      .listAssessments()
      .map(({ id, municipality, frontmatter: { form, published }, procedure }) =>
        JSON.stringify([id, municipality.code, form, procedure?.id, published]),
      ),
  );
  return {
    ...corpus.comparison(),
    digest: (name) => {
      const digest = digestIn(corpus, name);
      return name.startsWith('fields/') ? digestOf(digest, joined) : digest;
    },
  };
}

/** The timeline of a corpus as exports read it. */
export const timelineOf = (corpus: Corpus): TimelineSource => ({
  index: corpus.timelineIndex,
  month: corpus.timelineMonth,
  body: corpus.timelineOfBody,
  digest: (name) => digestIn(corpus, name),
});

/** Of what is not there, since nothing is to be said, too. */
const digestIn = (corpus: Corpus, name: string): string => corpus.digest(name) ?? 'nothing';
