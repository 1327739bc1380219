import { OFFICIAL_NAME } from './thresholds.ts';
import { unifyLetters } from '../text/letters.ts';
import { remembered } from '../text/remembered.ts';

/**
 * Titles of officers (保険年金課長, 課長補佐, 主幹), and the names of offices in front of them, by their form alone. Names of offices are an
 * open class and so are names of people: what can be either counts as a name.
 */

/** A word of a text, or single letters with blanks between them (課　長). Offsets are in UTF-16 units. */
export interface TitleUnit {
  start: number;
  end: number;
  /** How much of it is no name, from its start: all of 健康課長, two letters of 課長山田, nothing of 山田. */
  known: number;
  /** It is or begins with a title. */
  isTitle: boolean;
}

const LETTER = String.raw`[\p{L}\p{M}\p{Nd}\p{Cf}]`;
const UNITS = new RegExp(`(?<!${LETTER})\\p{L}(?:\\s{1,20}\\p{L}(?!${LETTER}))+|${LETTER}+`, 'gu');

/** Units of organisation that no surname ends in; those that some do (服部, 小室, 田所, 大館, 花園). */
const SURE_UNIT = '課|係|班|署|局|センター|グループ|チーム|セクション|委員会|役所|役場|支所|出張所|事務所|保健所';
const UNIT = `${SURE_UNIT}|部|室|所|館|園|校|院`;
/** Words that names of offices are made of and names of people are not. */
const WORD =
  '総務|税務|税制|市税|町税|市民|住民|町民|村民|区民|県民|戸籍|福祉|健康|保健|保険|国保|年金|介護|医療|高齢|長寿|障害|障がい|生活|暮らし|くらし|子育て|子ども|こども|児童|家庭|保育|教育|学校|学務|学事|生涯|財政|財務|会計|出納|企画|政策|戦略|対策|行政|行革|改革|経営|情報|電算|人事|職員|防災|危機|環境|衛生|建設|都市|整備|住宅|建築|土木|産業|商工|農林|農政|農業|水道|消防|収納|納税|収税|課税|徴収|資産|債権|管財|契約|検査|広報|秘書|窓口|市役所|支援|推進|振興|管理|地域|文化|スポーツ|デジタル|まちづくり|事務|業務|保護|相談|給付|給与|調整|総合|統括|施設|交通|観光|公民|図書|協働|共生|人権|国際|統計|選挙|監査|議会|支所|出張所|市長|町長|村長|区長';
const WORDS = new RegExp(`^(?:${WORD})+$`, 'u');
const HAS_WORD = new RegExp(WORD, 'u');
const LEVELS = new RegExp(`.+?(?:${UNIT})+`, 'gu');
const ENDS_SURELY = new RegExp(`(?:${SURE_UNIT})$`, 'u');
/** 見本市, 例示県; a surname may end in 町 or 村, and a short one in 市. */
const BODY = /^(?:.{2,}[市区県都府道]|.{3,}[町村])$/u;

/** Ranks that are titles without the name of a unit. */
const RANK =
  '次長|教育長|事務長|消防長|部門長|会計管理者|管理者|主幹|参事官|参事|主査|参与|統括監|政策監|危機管理監|専門監|推進監|技監|審議官|理事|主任|リーダー|マネージャー|マネジャー';
const TITLE = new RegExp(
  `^(?<stem>.*?)(?:(?<unit>${UNIT}|[区市町村])長|(?:(?:副|上席|統括|専任|担当)?(?:${RANK}))+)(?:職務代理者?|補佐|代理|心得)?`,
  'u',
);
const CONNECTOR = /^(?:兼務?|兼任|及び|並びに)/u;
/** What may follow a title without being a name: 課長会議, 課長級. */
const BEHIND_TITLE = /^(?:会議|会|名|職|級|等|以上|以下|印|決裁|専決|承認|事務取扱|あて|宛)$/u;
/** Words of forms and of rows of 変更箇所 that stand where a name might. */
const FIXED =
  /^(?:新設|新規|新規追加|追加|追記|削除|廃止|変更|修正|なし|無し|記載なし|記載無し|未記載|該当なし|同左|同右|同上|変更なし|空欄|欠員|空席|不在|未定|全般|全項目|以下|省略|抜粋|氏名|人名|役職|役職名|職名|部署|部署名|所属|担当|担当者|担当部署|責任者|内線|電話|電話番号|直通|代表|連絡先|TEL|FAX|補佐|代理|心得|兼|兼務|兼任|併任|事務取扱|及び|並びに|又は|または|評価実施機関における担当部署)$/iu;
const LABEL = /^所属長(?:の?役職名)?(?:(?:及び|の)?氏名)?/u;
const DAY = /^(?:昭和|平成|令和)?元?年?月?日?(?:付け?|から|より|まで|現在|以降)?$/u;

/** Letters of given names that no name of an office has. */
const GIVEN = /[郎朗彦弥哉輔佑祐也]/u;
/** The most frequent surnames: 佐藤課長 is a person. */
const SURNAME =
  /^(?:佐藤|鈴木|高橋|田中|渡辺|渡邊|渡邉|伊藤|伊東|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|清水|山崎|阿部|安部|池田|橋本|石川|山下|小川|石井|長谷川|長谷部|後藤|岡田|近藤|前田|藤田|遠藤|青木|坂本|村上|太田|金子|藤井|藤原|福田|西村|三浦|竹内|中川|岡本|松田|原田|中島|小野|田村|中山|石田|森田|小島|和田|宮崎|上田|大野|酒井|工藤|柴田|横山|宮本|内田|高木|谷口|安田|丸山|今井|大塚|菅原|村田|武田|杉山|新井|増田|服部|渡部|岡部|日下部|小室|田所|平野|千葉|久保|松井|野口|野村|菊地|菊池|大西|北村|島田|河野|中野|桜井|高田|吉川|樋口|古川|浜田|市川)/u;
/** Offices away from the town hall bear names of places, which are surnames too. */
const AWAY = /(?:支所|出張所|事務所|センター|区)$/u;

/** Reads a text as titles, offices and names. */
export function readUnits(text: string): TitleUnit[] {
  const matches = [...text.matchAll(UNITS)];
  let office = '';
  return matches.map(({ 0: printed, index: start }, at) => {
    const { letters, offsets, isOffice, ...read } = readUnit(printed);
    // The last letter of a title may lie behind the end of a line.
    const isEnd = letters === '長' && ENDS_SURELY.test(office) && at === matches.length - 1;
    office = isOffice ? letters : '';
    const { known, isTitle } = isEnd ? { known: letters.length, isTitle: true } : read;
    return { start, end: start + printed.length, known: offsets[known] ?? printed.length, isTitle };
  });
}

interface ReadUnit extends Known {
  letters: string;
  /** Where each letter begins in the unit. */
  offsets: number[];
  isOffice: boolean;
}

/** Units that are held at a time: bodies print the names of their offices again and again. */
const MOST_HELD = 5000;
/** Letters of a unit that is held. What V8 cuts out of a text holds the whole text where it is longer. */
const LONGEST_HELD = 12;

const readHeld = remembered(readAnew, MOST_HELD);
const readUnit = (printed: string): ReadUnit => (printed.length <= LONGEST_HELD ? readHeld : readAnew)(printed);

function readAnew(printed: string): ReadUnit {
  const [letters, offsets] = toLetters(printed);
  return { letters, offsets, isOffice: isOffice(letters), ...readLetters(letters) };
}

/** The letters of a unit without blanks, as they are compared, and where each begins in it. */
function toLetters(printed: string): [letters: string, offsets: number[]] {
  let letters = '';
  const offsets: number[] = [];
  let at = 0;
  for (const letter of printed) {
    const plain = unifyLetters(letter).normalize('NFKC').trim();
    for (let n = 0; n < plain.length; n += 1) offsets.push(at);
    letters += plain;
    at += letter.length;
  }
  return [letters, offsets];
}

type Known = Pick<TitleUnit, 'known' | 'isTitle'>;

/** How many letters of a unit are no name. */
function readLetters(letters: string): Known {
  const all = { known: letters.length, isTitle: false };
  if (letters.length > OFFICIAL_NAME.title.value) return { known: 0, isTitle: false };
  const label = LABEL.exec(letters)?.[0].length ?? 0;
  if (label > 0) return after(letters, label, false);
  const words = letters.replace(/\p{Nd}/gu, '');
  if (words === '' || FIXED.test(words) || (words !== letters && DAY.test(words))) return all;
  return readTitle(letters) ?? (isOffice(letters) ? all : { known: 0, isTitle: false });
}

/** A unit of which so many letters are no name. */
function after(letters: string, known: number, isTitle: boolean): Known {
  const next = known === letters.length ? null : readLetters(letters.slice(known));
  return { known: known + (next?.known ?? 0), isTitle: isTitle || next?.isTitle === true };
}

/** Reads a unit that is or begins with a title; null where it is no title for sure. */
function readTitle(letters: string): Known | null {
  const match = TITLE.exec(letters);
  if (match === null) return null;
  const { stem = '', unit } = match.groups ?? {};
  const rest = letters.slice(match[0].length);
  if (unit === undefined ? stem !== '' && !isOffice(stem) : isPerson(stem, unit)) return null;
  if (rest === '') return { known: letters.length, isTitle: true };
  if (BEHIND_TITLE.test(rest)) return { known: letters.length, isTitle: false };
  const connector = CONNECTOR.exec(rest)?.[0].length ?? 0;
  if (connector > 0) return after(letters, match[0].length + connector, true);
  if (isOffice(rest) && HAS_WORD.test(rest)) return { known: letters.length, isTitle: false };
  if (readTitle(rest)?.known === rest.length) return { known: letters.length, isTitle: true };
  // 中村長太郎 begins with no title, 健康福祉部長太郎 does.
  const isSure = unit === undefined || ENDS_SURELY.test(unit) || HAS_WORD.test(stem) || (stem === '' && unit === '部');
  return isSure ? { known: match[0].length, isTitle: true } : null;
}

/** Whether what stands before 長 holds, or may hold, the name of a person: 山田課(長), 鈴木花子税務課(長), 服部健康課(長). */
function isPerson(stem: string, unit: string): boolean {
  if (GIVEN.test(stem)) return true;
  const above = ((stem + unit).match(LEVELS) ?? []).slice(0, -1);
  if (!above.every(isSureLevel)) return true;
  if (AWAY.test(stem + unit)) return false;
  return [stem, stem.slice(above.join('').length)].some((name) => {
    const surname = SURNAME.exec(name)?.[0];
    return surname !== undefined && !WORDS.test(name.slice(surname.length).replace(/^[市区町村県]/u, ''));
  });
}

const isSureLevel = (level: string): boolean => ENDS_SURELY.test(level) || HAS_WORD.test(level);

/** Whether a word is the name of one office or of several levels, for sure. */
function isOffice(letters: string): boolean {
  if (letters.length > OFFICIAL_NAME.title.value) return false;
  if (WORDS.test(letters) || BODY.test(letters)) return true;
  const levels = letters.match(LEVELS) ?? [];
  return levels.join('') === letters && levels.length > 0 && levels.every(isSureLevel);
}
