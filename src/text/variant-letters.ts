import { byLetter } from './by-letter.ts';

/**
 * Kanji that are written in several ways, in names above all: first the one in common use, then its old and printed forms. They are
 * different letters, so a search offers them as another spelling, and names are recognised in either.
 */
const GROUPS = `
  高髙 崎﨑嵜 吉𠮷 辺邊邉 沢澤 浜濱濵 斎齋 斉齊 広廣 国國圀 真眞 恵惠 桜櫻 竜龍 島嶋嶌 富冨 滝瀧 曽曾 条條
  塩鹽 釜竈竃 桧檜 応應 蔵藏 黒黑 徳德 栄榮 学學 会會 区區 県縣 旧舊 宝寶寳 実實 寿壽 将將 晋晉 静靜 弥彌
  与與 万萬 剣劍劒 増增 横橫 彦彥 巌巖 峰峯 淵渕 槙槇 鶏鷄 鴎鷗 鯵鰺 荘莊 園薗 館舘 畳疊 青靑 概槪 状狀
  発發 処處 図圖 対對 体體 証證 関關 変變 読讀 続續 総總 拠據 担擔 継繼 転轉 号號 点點 党黨 余餘 仏佛
  仮假 児兒 両兩 単單 厳嚴 円圓 囲圍 団團 圧壓 壊壞 壱壹 緑綠 瀬瀨 頼賴 戸戶 売賣 楽樂 気氣 来來 労勞
  営營 断斷 駅驛 権權 観觀 歓歡 勧勸 献獻 険險 検檢 験驗 済濟 剤劑 参參 惨慘 産產 残殘 糸絲 写寫 釈釋
  収收 従從 渋澁 獣獸 縦縱 粛肅 叙敍 焼燒 奨獎 乗乘 浄淨 剰剩 譲讓 醸釀 触觸 嘱囑 尽盡 随隨 枢樞 数數
  声聲 摂攝 専專 銭錢 潜潛 双雙 壮壯 装裝 捜搜 挿插 争爭 窓窗 属屬 帯帶 滞滯 台臺 択擇 胆膽 弾彈 遅遲
  虫蟲 昼晝 鋳鑄 聴聽 勅敕 鎮鎭 逓遞 鉄鐵 伝傳 灯燈 当當 独獨 届屆 弐貳 悩惱 脳腦 拝拜 廃廢 麦麥 並竝
  辞辭 豊豐 没沒 毎每 満滿 黙默 訳譯 薬藥 誉譽 揺搖 様樣 謡謠 乱亂 覧覽 塁壘 礼禮 励勵 霊靈 齢齡 恋戀
  炉爐 楼樓 録錄 湾灣 桑桒 祢禰 薮藪 籠篭 柳栁 兎兔 蛎蠣 穂穗 稲稻 穏穩 隠隱 壌壤 嬢孃 野埜 芸藝 沖冲
  梼檮 騨驒 諫諌 祇祗 砺礪 芦蘆 麹麴 倶俱 頬頰
`
  .trim()
  .split(/\s+/u)
  .map((group) => Array.from(group));

const COMMON = new Map(GROUPS.flatMap(([common = '', ...rare]) => rare.map((letter) => [letter, common] as const)));
const RARE = new Map(GROUPS.map(([common = '', ...rare]) => [common, rare] as const));

/** The letter that counts or joins, between a kanji or number and a kanji: 茅ヶ崎, 3か月, 二箇所. */
export const COUNTER = /(?<=[\p{Script=Han}\d])[ヶケヵカか箇個个](?=\p{Script=Han})/gu;
export const COUNTERS = Array.from('ヶケヵカか箇');

/** The same in a name, where no が joins a sentence: 龍が崎, 自由が丘. */
const COUNTER_IN_NAME = /(?<=[\p{Script=Han}\d])[ヶケヵカガか箇個个が](?=\p{Script=Han})/gu;

/** Old and printed forms, as a regular expression matches them. */
export const RARE_LETTERS = [...COMMON.keys()].join('');

/** The forms of a letter that are not in common use; none where it has none. */
export const rareFormsOf = (letter: string): readonly string[] => RARE.get(letter) ?? [];

/** A text with each kanji in the form in common use. */
export const toCommonForms = byLetter((text) => Array.from(text, (letter) => COMMON.get(letter) ?? letter).join(''));

/** A name as it is recognised in any spelling: kanji in common use, one letter for ヶ, ケ, か, が and their like. */
export function unifyVariants(name: string): string {
  return toCommonForms(name).replace(COUNTER_IN_NAME, 'ヶ');
}
