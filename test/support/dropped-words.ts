/** A word that the interface gave up, and what it says in its place. */
interface DroppedWord {
  word: RegExp;
  instead: string;
}

/**
 * Words that read as translated, or of which there are several for one thing. What a municipality printed keeps its words.
 */
export const DROPPED: readonly DroppedWord[] = [
  { word: /ことば/u, instead: '語、言葉、キーワード' },
  { word: /し(?:ぼ|絞)りこ|しぼり込|絞りこ|しぼる/u, instead: '絞り込み' },
  { word: /番地/u, instead: 'URL' },
  { word: /(?<!メール|IP)アドレス(?!欄)/u, instead: 'URL' },
  { word: /押すと/u, instead: '選ぶと' },
  { word: /あらまし/u, instead: '概要' },
  { word: /だれ/u, instead: '誰' },
  { word: /(?<!\p{Script=Hiragana})いま(?=[のはもで、。]|まで)/u, instead: '今、現在' },
  { word: /今の(?:記載|版|評価書)/u, instead: '現在の' },
  { word: /ちが[いうっ]/u, instead: '違い、誤り' },
  { word: /くらべ/u, instead: '比較、比べる' },
  { word: /(?<!\p{L})まち(?=[のはをが])|わたしのまち|自分のまち/u, instead: '市区町村' },
  { word: /を?写(?:す|した|しました|します|して)(?!真)/u, instead: 'コピー' },
  { word: /見張/u, instead: '監督' },
  { word: /告げ|お知らせします/u, instead: '表示します' },
  { word: /を意味しません|ことにはなりません/u, instead: '〜とは限りません' },
  { word: /どう見ていますか/u, instead: '自己評価' },
  { word: /未整理/u, instead: '項目を特定できなかった記載' },
  { word: /該当なしと記載|該当しないと記載/u, instead: '該当なし' },
  { word: /選択の記載なし/u, instead: '記載なし' },
  { word: /変更の年表/u, instead: '変更の一覧' },
  { word: /変更の履歴/u, instead: '変更履歴' },
  { word: /並べ方/u, instead: '並べ替え' },
  { word: /つながりの図|つながる先/u, instead: '接続図、接続先' },
  { word: /のべ(?=\d)/u, instead: '延べ' },
  { word: /該当欄/u, instead: '項目の印刷なし' },
  { word: /\dとおり/u, instead: '種類' },
  { word: /(?:項目|結合する|つなぐ)の?鍵/u, instead: '項目キー' },
  { word: /(?<!\p{L})いりません/u, instead: '不要です' },
  { word: /見る人の情報/u, instead: '利用者の情報' },
  { word: /ファイルの指紋/u, instead: 'ファイルのハッシュ値' },
  { word: /手元の文書|手元にある(?:もの|のは|評価書)|手元にない/u, instead: '掲載している' },
  { word: /むずかし|たとえば|くわしく/u, instead: '難しい、例えば、詳しく' },
];

/** Signs of numbers, dates and sentences that are written in one way. */
const HABITS: readonly DroppedWord[] = [
  { word: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」）]:(?![\w/])/u, instead: '：' },
];
/** A day as data has it. */
const ISO_DAY: DroppedWord = { word: /(?<![\w/-])(?:19|20)\d\d-\d\d-\d\d(?![\w/-]|\.\w)/u, instead: '2023年9月4日' };

/** Letters beside a word by which its place is recognised. */
const BESIDE = 4;

/** A word that was given up, in its place. */
export interface DroppedUse {
  /** The word with the letters beside it. */
  context: string;
  instead: string;
}

function* usesOf(text: string, words: readonly DroppedWord[]): Generator<DroppedUse> {
  for (const { word, instead } of words)
    for (const { 0: found, index } of text.matchAll(new RegExp(word, 'gu')))
      yield { context: text.slice(Math.max(0, index - BESIDE), index + found.length + BESIDE), instead };
}

/** Uses of dropped words, and half-width colons, in words of the interface. */
export const findDropped = (text: string): DroppedUse[] => [...usesOf(text, [...DROPPED, ...HABITS])];

/** The same, and days in the spelling of data, in a text that readers see. */
export const findDroppedOnPage = (text: string): DroppedUse[] => [...usesOf(text, [...DROPPED, ...HABITS, ISO_DAY])];

/** `path  …まちを探す… → 市区町村` */
export const describeUse = (where: string, { context, instead }: DroppedUse): string =>
  `${where}  …${context.replace(/\s+/gu, ' ')}… → ${instead}`;
