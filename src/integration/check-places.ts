import { BuildError } from './build-error.ts';

/**
 * Letters of a path that the tools of a build take for something else, as tried with Astro 7.3, Vite 8.3 and Node 24.21. With one of the
 * first three in the folder that Astro writes into, it leaves the styles out and says nothing; all others end in an error of theirs.
 */
const MISREAD = /[%#?*"]/u;

/**
 * Throws a BuildError unless a site can be built in these folders, absolute: `program`, which has the pages, and `builds`, which builds are
 * made in (below the project, or the folder that HYOKASHO_CACHE names).
 */
export function checkPlaces({ program, builds }: { program: string; builds?: string }): void {
  for (const path of [program, ...(builds === undefined ? [] : [builds])]) {
    const letter = MISREAD.exec(path)?.[0];
    if (letter !== undefined)
      throw new BuildError({
        ja: `${path} の名前に「${letter}」が含まれるため、サイトを生成できません。名前に % # ? * " を含まない場所に移動してください。キャッシュの場所は環境変数 HYOKASHO_CACHE で変更できます。`,
        en: `No site can be built in ${path}, for its name has "${letter}" in it. Move it to where no name has any of % # ? * "; the environment variable HYOKASHO_CACHE names another folder for the cache.`,
      });
  }
}
