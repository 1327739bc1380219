import { sep } from 'node:path';
import { BuildError } from './build-error.ts';
import { realPath } from './same-place.ts';

/**
 * What the tools of a build take for something else in a path, as tried with Astro 7.3, Vite 8.3 and Node 24.21. With a sign of addresses, a
 * tab or the end of a line in the folder that Astro writes into, it leaves the styles out and says nothing; all others end in an error of theirs.
 */
const MISREAD = sep === '\\' ? /[%#?*"\t\n\r]/u : /[%#?*"\\\t\n\r]/u;
const NAMES: Readonly<Record<string, { ja: string; en: string }>> = {
  '\t': { ja: 'タブ', en: 'a tab' },
  '\n': { ja: '改行', en: 'a line break' },
  '\r': { ja: '改行', en: 'a line break' },
};

/**
 * Throws a BuildError unless a site can be built in these folders, absolute: `program`, which has the pages, and `builds`, which builds are
 * made in (below the project, or the folder that HYOKASHO_CACHE names). Links are followed, as the tools do.
 */
export function checkPlaces({ program, builds }: { program: string; builds?: string }): void {
  const places = [program, ...(builds === undefined ? [] : [builds])];
  for (const path of places.flatMap((place) => [place, realPath(place)])) {
    const sign = MISREAD.exec(path)?.[0];
    if (sign === undefined) continue;
    const name = NAMES[sign] ?? { ja: `「${sign}」`, en: `"${sign}"` };
    throw new BuildError({
      ja: `${path} の名前に${name.ja}が含まれるため、サイトを生成できません。名前に % # ? * " \\ とタブ、改行を含まない場所に移動してください。キャッシュの場所は環境変数 HYOKASHO_CACHE で変更できます。`,
      en: `No site can be built in ${path}, for its name has ${name.en} in it. Move it to where no name has % # ? * " \\, a tab or a line break; the environment variable HYOKASHO_CACHE names another folder for the cache.`,
    });
  }
}
