import { nfkc } from '../../text/fold.ts';
import { placeLines } from '../way/place-lines.ts';

/** Kinds of places by the words of which a text about storage has one, in the order in which they are looked for. */
const KINDS: readonly (readonly [label: string, words: RegExp])[] = [
  ['ガバメントクラウド', /ガバメント・?クラウド/u],
  ['クラウド', /(?<!ガバメント・?)クラウド/u],
  ['データセンター', /データ・?センタ/u],
  ['電算室・サーバー室', /電算室|電算機室|計算機室|サーバー?室|マシン室|機械室/u],
  ['書庫・キャビネットなど', /書庫|キャビネット|保管庫|ロッカー|金庫|書棚/u],
];
/** The national servers and what is said of them are alike everywhere, and are a kind of their own. */
const SHARED = /中間サーバ/u;
const SHARED_KIND = '中間サーバー';
/** A text that has none of the words. */
const OTHER_KIND = 'その他の記載';

/** The kinds of places whose words a text about storage has. That a word is there does not say what is kept, or for how long. */
export function placeKinds(text: string): string[] {
  const lines = placeLines(text).map((line) => ({ ...line, text: nfkc(line.text) }));
  const isShared = (line: (typeof lines)[number]): boolean => SHARED.test(`${nfkc(line.heading ?? '')}\n${line.text}`);
  const own = lines.filter((line) => !isShared(line)).map((line) => line.text);
  const kinds = KINDS.flatMap(([label, words]) => (own.some((line) => words.test(line)) ? label : []));
  const found = [...kinds, ...(lines.some(isShared) ? [SHARED_KIND] : [])];
  return found.length > 0 || lines.length === 0 ? found : [OTHER_KIND];
}
