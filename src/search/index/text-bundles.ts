import { memoizeRecent } from '../engines/memo.ts';
import { DATA_FOLDER } from './corpus-file.ts';
import { type Layout, unpackLayouts } from './layout.ts';

/**
 * Assessments of the list whose files lie in one folder, which is named by what they say: an edit renews one folder, and every other
 * file of the site, of a mirror and of a browser's cache stays as it is.
 */
export const TEXTS_A_BUNDLE = 32;
/** Bundles whose layouts are kept: those of 40,000 assessments are 1,250. */
const KEPT = 1250;
const LAYOUTS = 'layouts';

/** Number of the bundle of an assessment, by its number. */
export const bundleOf = (assessment: number): number => Math.floor(assessment / TEXTS_A_BUNDLE);

const pathIn = (folder: string, name: string): string => `${DATA_FOLDER}/texts/${folder}/${name}.pack`;

/**
 * Path in the site of the texts of one assessment, or of an earlier edition of it by its ISO day: JSON in UTF-16, the lower byte first
 * (`TextsFile`). `folder`: that of their bundle.
 */
export const textsPath = (folder: string, id: string, edition: string | null = null): string =>
  pathIn(folder, edition === null ? id : `${id}.${edition}`);

/** Path in the site of the layouts of a bundle, packed one behind the other. */
export const layoutsPath = (folder: string): string => pathIn(folder, LAYOUTS);

/** Gives the layouts of some assessments by their numbers, of which those that there are not are left out. `load` reads those of a bundle. */
export function layoutReader(
  load: (bundle: number) => Promise<Uint8Array>,
): (assessments: readonly number[]) => Promise<ReadonlyMap<number, Layout>> {
  const kept = memoizeRecent(KEPT, async (bundle: number) => unpackLayouts(await load(bundle)));
  return async (assessments) => {
    const bundles = [...new Set(assessments.map(bundleOf))];
    const read = new Map(await Promise.all(bundles.map(async (bundle) => [bundle, await kept(bundle)] as const)));
    return new Map(
      assessments.flatMap((assessment) => {
        const layout = read.get(bundleOf(assessment))?.[assessment % TEXTS_A_BUNDLE];
        return layout === undefined ? [] : [[assessment, layout] as const];
      }),
    );
  };
}
