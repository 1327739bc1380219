import type { FoundTowns } from './find-towns.ts';
import type { TownName } from './town-names.ts';

/** More than these are not listed: one more letter is quicker than reading on. */
export const SHOWN = 12;
/** Of bodies of which nothing is here, behind others that are. */
const SHOWN_BEHIND = 4;

export const shownUnpublished = ({ published }: FoundTowns): number => (published.length === 0 ? SHOWN : SHOWN_BEHIND);

/** Where assessments are that are not here. */
export const ELSEWHERE =
  '評価書は、個人情報保護委員会のウェブサイトにある「マイナンバー保護評価Web」か、その団体のウェブサイトで検索できます。';

/** What was found, in a sentence or two. */
export function describeFound(found: FoundTowns): string {
  const { published, unpublished } = found;
  const [only] = unpublished;
  if (published.length === 0) {
    if (only === undefined)
      return '該当する団体はありません。市区町村か都道府県の名前を、漢字、ひらがな、ローマ字のいずれかで入力してください。';
    const missing = countBodies(unpublished);
    const why = only.note === null ? '' : `「${only.name}」：${only.note}。`;
    if (missing === 1) return `${why}${only.body}の評価書は、まだ掲載していません。`;
    return `該当する${missing}団体の評価書は、まだ掲載していません${limit(unpublished.length, SHOWN)}。`;
  }
  const first = `${published.length}団体が見つかりました${limit(published.length, SHOWN)}。`;
  return only === undefined ? first : `${first}ほかに、まだ掲載していない団体が${countBodies(unpublished)}あります。`;
}

/** Wards and earlier names are of one body. */
const countBodies = (names: readonly TownName[]): number => new Set(names.map(({ code }) => code)).size;

const limit = (count: number, shown: number): string => (count > shown ? `（先頭の${shown}件を表示）` : '');
