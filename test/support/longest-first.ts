import { relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that took longest on two busy cores, from two minutes down to half of one, those without sites before those with them. Without
 * durations of an earlier run, as in continuous integration, Vitest starts with the files of most bytes: a short one that packs or builds for
 * minutes would be left for the end, when the other cores have nothing to do.
 */
export const LONGEST: readonly string[] = [
  'test/package/package.test.ts',
  'test/integration/incremental.test.ts',
  'test/scripts/import.test.ts',
  'test/import/extracted-text.test.ts',
  'test/site/incremental.test.ts',
  'test/browser/pages-on-phones.test.ts',
  'test/browser/pages.test.ts',
  'test/site/editions.test.ts',
  'test/site/html-validity.test.ts',
  'test/browser/tab-stops.test.ts',
  'test/browser/cases.test.ts',
  'test/site/atomic.test.ts',
];

/** Starts the longest files of each project first, and then the others in the order of Vitest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId, project }: TestSpecification): number => {
      const place = LONGEST.indexOf(relative(project.config.root, moduleId).split(sep).join('/'));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
