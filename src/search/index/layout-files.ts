import { memoizeRecent } from '../engines/memo.ts';
import { type Layout, unpackLayouts } from './layout.ts';

/** Assessments whose layouts lie in one file: a word that few hold asks for few of them. */
export const LAYOUTS_A_FILE = 32;
/** Files that are kept: those of 40,000 assessments are 1,250. */
const KEPT = 1250;

const fileOf = (block: number): string => `layouts-${block}.pack`;
const blockOf = (assessment: number): number => Math.floor(assessment / LAYOUTS_A_FILE);

/** The files of packed layouts, which are in the order of the assessments. */
export function* layoutFiles(layouts: readonly Uint8Array[]): Generator<{ file: string; bytes: () => Uint8Array }> {
  for (let from = 0; from < layouts.length; from += LAYOUTS_A_FILE)
    yield { file: fileOf(blockOf(from)), bytes: () => Buffer.concat(layouts.slice(from, from + LAYOUTS_A_FILE)) };
}

/** Gives the layouts of some assessments by their numbers, of which those that there are not are left out. `load` reads a file. */
export function layoutReader(
  load: (file: string) => Promise<Uint8Array>,
): (assessments: readonly number[]) => Promise<ReadonlyMap<number, Layout>> {
  const kept = memoizeRecent(KEPT, async (block: number) => unpackLayouts(await load(fileOf(block))));
  return async (assessments) => {
    const blocks = [...new Set(assessments.map(blockOf))];
    const read = new Map(await Promise.all(blocks.map(async (block) => [block, await kept(block)] as const)));
    return new Map(
      assessments.flatMap((assessment) => {
        const layout = read.get(blockOf(assessment))?.[assessment % LAYOUTS_A_FILE];
        return layout === undefined ? [] : [[assessment, layout] as const];
      }),
    );
  };
}
