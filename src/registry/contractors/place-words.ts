import { REGISTRY } from '../municipality-registry.ts';

/** A body, and the prefecture it lies in; '' for none. */
export interface BodyName {
  name: string;
  prefecture: string;
}

const REGIONS =
  '北海道 東北 北関東 関東 首都圏 甲信越 信越 北陸 東海 中部 中京 近畿 関西 阪神 中国 四国 北九州 九州 沖縄 西日本 東日本 中日本 全国'.split(
    ' ',
  );

/** Names of places that branches are named for: prefectures, cities, towns and villages, with and without 市 and the like, and regions. */
export function placeWords(extra: readonly BodyName[]): ReadonlySet<string> {
  const words = new Set(REGIONS);
  for (const { name, prefecture } of [...REGISTRY.values(), ...extra]) {
    for (const word of [name, prefecture]) {
      if (word === '') continue;
      words.add(word);
      const short = word.replace(/[都府県市区町村]$/u, '');
      if (short.length > 1) words.add(short);
    }
  }
  return words;
}
