import { make, makeLink } from '../make.ts';
import type { FoundTown, FoundTowns } from './find-towns.ts';
import type { TownName } from './town-names.ts';
import { describeFound, ELSEWHERE } from './town-words.ts';

/** What the field that finds a body shows, in one language. */
export interface TownLines {
  describe: (found: FoundTowns) => string;
  /** A line of a body that published something, which leads to its page. */
  line: (found: FoundTown, path: string) => HTMLElement;
  missing: (town: TownName) => HTMLElement;
  missingTitle: string;
  elsewhere: string;
}

export const japaneseLines: TownLines = {
  describe: describeFound,
  line: ({ town, by }, path) => {
    const [, name, kana, prefecture, assessments] = town;
    const words = [prefecture, kana, `評価書 ${assessments}件`].filter((word) => word !== '').join('・');
    const why = by === null ? [] : [make('span', 'soft', `「${by.name}」：${by.note ?? ''}`)];
    return make('li', '', makeLink(path, name), make('span', 'soft', words), ...why);
  },
  missing: (town) => {
    const words = [town.prefecture, town.kana, town.note ?? ''].filter((word) => word !== '').join('・');
    return make('li', '', make('span', '', town.name), make('span', 'soft', words));
  },
  missingTitle: 'まだ掲載していない団体',
  elsewhere: ELSEWHERE,
};
