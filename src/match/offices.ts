import { foldWording } from '../text/fold-wording.ts';
import { lazyMasked, mask, type Masked } from '../text/masked.ts';

/** Letters of the names of offices; the hiragana words are those that names of Japanese municipal offices use. */
const OFFICE_LETTER =
  '(?:[\\p{Script=Han}々ァ-ヶー]|子ども|こども|くらし|まちづくり|まち|みらい|いきいき|ふれあい|すこやか|みどり|いのち|ひと)';
const OFFICE = new RegExp(
  `(?<!${OFFICE_LETTER})${OFFICE_LETTER}+(?:局(?!面)|部(?![分外会品数])|課(?![題税程])|室(?!内)|係(?![るわりえ])|班|署|担当(?![者職])|センター(?![ァ-ヶー])|窓口|プラザ|コーナー|支所|出張所|事務所)長?`,
  'gu',
);
/** Words that end like an office and are none. */
const NO_OFFICE =
  /(?:一部|全部|内部|外部|各部|細部|大部|幹部|関係|連係|執務室|事務室|サーバー?室|電算室|機械室|保管室|書庫室|会議室|待合室|^相談室|個別相談室|(?:データ|コール|電算|計算|バックアップ|クラウド|サポート|コンタクト)センター|場所|箇所|住所|薬局|郵便局|当局|(?:法務|労働|運輸|国税|財務|厚生|年金)(?:支?局|事務所)|(?:税務|警察|監督)署)$/u;

/** Takes the names of offices (…局…部…課) out of a text. Levels that stand beside each other are one name. */
export function maskOffices(text: string): Masked {
  const { rest, taken } = mask(text.normalize('NFKC').replace(/\s+/gu, ''), OFFICE, '§');
  return lazyMasked(taken, () => foldWording(rest));
}

/** How many units below a 部 a name holds: 甲課乙課 is two offices, 甲部乙課 one. */
const unitsOf = (name: string): number =>
  name.match(/課(?!税)|室|係|班|署|担当|センター|窓口|プラザ|コーナー|所/gu)?.length ?? 0;

/** Whether two names taken out of texts can be two names of one office, by their form alone. */
export function maybeSameOffice(before: string, after: string): boolean {
  return before === after || (!NO_OFFICE.test(before) && !NO_OFFICE.test(after) && unitsOf(before) === unitsOf(after));
}
