import { toPlain } from './plain-text.ts';
import { sentenceAround } from './printed-sentence.ts';

/** What a text says of storage in a cloud: the sentence that says so, as printed; null where none does. */
export interface CloudStorage {
  government: string | null;
  other: string | null;
}

/** A heading within a text: <…における措置>, 【…】, or a line that begins with ■ or ●. */
const HEADING =
  /^\s*(?:[<〈《【〔[](?<bracketed>[^>〉》】〕\]\n]{1,60})[>〉》】〕\]]|[■●◆◎○]\s*(?<marked>[^。\n]{1,40}(?:措置|対策|場所)))\s*/u;
/** Bodies and systems that are not the authority's own: what is said of them is said alike everywhere. */
const OTHERS =
  /中間サーバ|情報提供ネットワーク|地方公共団体情報システム機構|J-LIS|都道府県サーバ|集約センター|集約ネットワーク|住基ネット|住民基本台帳ネットワーク|マイナポータル|サービス検索|コンビニ/u;
/** Where a text returns to the authority's own systems. */
const OWN =
  /(?:本|当)[市区町村県府都]|庁内|庁舎|(?:住民記録|住民情報|基幹|業務|税務?|福祉|健康管理|国保|介護|児童)\S{0,8}システム/u;

const GOVERNMENT = /ガバメント・?クラウド/u;
const CLOUD = /クラウド/gu;
/** Words that may be joined to クラウド before and behind without making a name of it. */
const BEFORE =
  /^(?:民間|外部|専用|閉域|自治体|共同|利用|広域|業務|国内|各社|パブリック|プライベート|ハイブリッド|ガバメント|・|市|町|村|県|区|AWS|Azure|OCI|LGWAN)*$/u;
const BEHIND =
  /^(?:サービス|サーバー?|システム|ストレージ|環境|基盤|上|内|側|型|方式|データセンター|センター|プラットフォーム|提供|事業者|利用|コンピューティング|領域|等)*$/u;
/** Hiragana that is no particle and no ending of a verb belongs to a name. */
const NAME_IN_KANA = /[ぁ-ん](?<![にのはをがでとやもへたるてら])$/u;
const JOINED = /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9・]/u;

const STORED = '(?:保管|保存|設置|格納|配置|構築|蓄積|収容|置(?=[かきくけい])|稼働)';
const ELSEWHERE = '接続|アクセス|送信|端末|回線|から';
/** Stored there, or by its use; what only reaches the cloud from elsewhere is not. */
const PLACED = new RegExp(
  `^(?:(?!${ELSEWHERE})[^。を]){0,40}?(?:に|にて|で|上|内|を(?:利用|使用|活用)し|を用い)(?!は)` +
    `(?:(?!${ELSEWHERE})[^。]){0,50}?${STORED}(?<tail>[^、。]{0,16})`,
  'u',
);
/** A line that only names the place. */
const ONLY_NAMED = /^[^ぁ-ん。、]*(?:(?:の|及び|と)[^ぁ-ん。、]*)*$/u;
const DENIED = /ない|ず(?!つ)|ません|なく|禁止|禁じ/u;
const NOT_USED =
  /クラウド[^。、]{0,20}(?:使用|利用|活用|採用|導入|保管|保存)[^。、]{0,6}(?:ない|ず(?!つ)|ません|禁止)|クラウド[^。、]{0,12}(?:ではな|でな|以外|を除)|クラウド\S{0,8}から[^。、]{0,20}(?:移|戻|撤)/u;
/** What is planned, conditional or past says nothing of today. */
const NOT_TODAY = /予定|検討|計画|目指|見込|今後|場合|移行後|移行前|以降|までに?移行|していた|しておりまし|となる見/u;
/** What is stored there is not the file. */
const NOT_THE_FILE =
  /^[^。]{0,30}(?:ログ|記録簿|設計書|手順書|メール|ソースコード|マニュアル|ホームページ|開発環境|検証環境)[^。]{0,6}(?:は|を|については)/u;

/**
 * Reads where a text about storage says that the file is kept in a cloud, sentence by sentence. Nothing is made of the paragraphs on the
 * national 中間サーバー・プラットフォーム, of names that hold the word (an association, a product), of what is denied, planned or conditional.
 */
export function findCloudStorage(text: string): CloudStorage {
  const { plain, printedRange } = toPlain(text);
  const found: CloudStorage = { government: null, other: null };
  const quote = (start: number, end: number): string => sentenceAround(text, ...printedRange(start, end));
  let isOfOthers = false;
  let isHeadedGovernment = false;
  let heading: [start: number, end: number] | null = null;
  const isPlanned = sentencesOf(plain).some(({ words }) => GOVERNMENT.test(words) && NOT_TODAY.test(words));
  for (const { words: sentence, at } of sentencesOf(plain)) {
    const head = HEADING.exec(sentence);
    const title = head?.groups?.['bracketed'] ?? head?.groups?.['marked'] ?? null;
    if (title !== null) {
      isOfOthers = OTHERS.test(title);
      isHeadedGovernment = GOVERNMENT.test(title) && !isOfOthers;
      heading =
        isHeadedGovernment && !isPlanned && !NOT_USED.test(title) ? [at, at + (head?.[0].trimEnd().length ?? 0)] : null;
    }
    if (heading !== null) found.government ??= quote(...heading);
    const words = sentence.slice(head?.[0].length ?? 0);
    const start = at + (head?.[0].length ?? 0);
    if (OTHERS.test(words)) {
      if (title === null) isOfOthers = true;
      continue;
    }
    if (isOfOthers && !(title === null && OWN.test(words))) continue;
    isOfOthers = false;
    for (const mention of words.matchAll(CLOUD)) {
      if (!isStorage(words, mention.index)) continue;
      const end = start + mention.index + mention[0].length;
      const isGovernment = isHeadedGovernment || /ガバメント・?$/u.test(words.slice(0, mention.index));
      if (isGovernment) found.government ??= quote(start + mention.index, end);
      else found.other ??= quote(start + mention.index, end);
    }
  }
  // Where the government's cloud is named, クラウド alone may mean it.
  return GOVERNMENT.test(plain) ? { ...found, other: null } : found;
}

function isStorage(sentence: string, at: number): boolean {
  const end = at + 'クラウド'.length;
  const before = runBefore(sentence, at);
  if (!BEFORE.test(before) || !BEHIND.test(runBehind(sentence, end))) return false;
  if (before === '' && NAME_IN_KANA.test(sentence.slice(0, at))) return false;
  if (NOT_USED.test(sentence) || NOT_TODAY.test(sentence) || NOT_THE_FILE.test(sentence)) return false;
  const placed = PLACED.exec(sentence.slice(end));
  if (placed !== null) return !DENIED.test(placed.groups?.['tail'] ?? '');
  return sentence.length <= 60 && ONLY_NAMED.test(sentence.replace(/[。\s]+$/u, '').replace(/^[^:]{0,10}:/u, ''));
}

function runBefore(words: string, at: number): string {
  let start = at;
  while (start > 0 && JOINED.test(words.charAt(start - 1))) start -= 1;
  return words.slice(start, at);
}

function runBehind(words: string, at: number): string {
  let end = at;
  while (end < words.length && JOINED.test(words.charAt(end))) end += 1;
  return words.slice(at, end);
}

/** Sentences and lines with where they begin. */
function sentencesOf(plain: string): { words: string; at: number }[] {
  return Array.from(plain.matchAll(/[^。\n]+。?/gu), ({ 0: words, index }) => ({ words, at: index }));
}
