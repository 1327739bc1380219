import { latinName } from '../../registry/latin-names.ts';
import { make, makeLink } from '../make.ts';
import type { TownLines } from './town-lines.ts';
import { describeInEnglish, ELSEWHERE } from './english-words.ts';

function japanese(text: string): HTMLElement {
  const span = make('span', '', text);
  span.lang = 'ja';
  return span;
}

/** A name as the English pages show it: Kumamoto City 熊本市; the Japanese alone where no reading is known. */
function nameOf(name: string, kana: string): (HTMLElement | string)[] {
  const latin = latinName({ name, kana });
  return latin === null ? [japanese(name)] : [`${latin} `, japanese(name)];
}

export const englishLines: TownLines = {
  describe: describeInEnglish,
  line: ({ town, by }, path) => {
    const [, name, kana, prefecture, assessments] = town;
    const link = makeLink(path, '');
    link.replaceChildren(...nameOf(name, kana));
    const count = make('span', 'soft', ...(prefecture === '' ? [] : [japanese(prefecture), ', ']));
    count.append(assessments === 1 ? '1 assessment' : `${assessments} assessments`);
    const why = by === null ? [] : [make('span', 'soft', 'found by the name ', japanese(by.name))];
    return make('li', '', link, count, ...why);
  },
  missing: ({ name, kana, prefecture, body, note }) => {
    const part = note === null ? [] : [make('span', 'soft', 'belongs to ', japanese(body))];
    const place = prefecture === '' ? [] : [make('span', 'soft', japanese(prefecture))];
    return make('li', '', make('span', '', ...nameOf(name, kana)), ...place, ...part);
  },
  missingTitle: 'Nothing of these bodies is here yet',
  elsewhere: ELSEWHERE,
};
