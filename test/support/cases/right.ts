/** What is right of a set of cases, where that is more than its inputs say. */
export interface Right {
  /** Texts of 07 and the bodies that their authorities are of. */
  bodies: [file: string, municipality: string][];
  /** Letters behind the 外字 of 09, in a text and in a mark. */
  behindGaiji: [text: string, mark: string];
  /** Words of 05 as they are asked for, and as they are printed. */
  variants: [asked: string, printed: string][];
  /** Names of 07 that are typed at home, and the town found. */
  towns: [typed: string, town: string][];
  /** The one word of 08 that differs. */
  differing: [before: string, after: string];
  /** The page of 20: its words, its links to elsewhere, its heading, its bold word. */
  page: { slug: string; words: string[]; links: string[]; heading: string; bold: string };
  /** The page of 11. */
  bom: string;
  /** First letters of the texts of 21 in a CSV. */
  formulas: string[];
  /** The assessment of r-choice-constructor, and its choice. */
  choice: { id: string; value: string };
}

export const INVENTED: Right = {
  bodies: [
    ['1.txt', '992062'],
    ['2.txt', '992038'],
    ['3.txt', '992054'],
    ['4.txt', '992046'],
  ],
  behindGaiji: ['橋さん', '川文庫'],
  variants: [
    ['髙木', '髙木'],
    ['高木', '髙木'],
    ['山崎', '山﨑'],
    ['吉井', '𠮷井'],
    ['田辺', '田邊'],
    ['田辺', '田邉'],
    ['広瀬', '廣瀬'],
  ],
  towns: [
    ['龍ケ丘', '龍ケ丘見本市'],
    ['龍ヶ丘', '龍ケ丘見本市'],
    ['竜ケ丘', '龍ケ丘見本市'],
    ['岩釜見本', '岩竈見本町'],
    ['岩竈見本', '岩竈見本町'],
  ],
  differing: ['西', '東'],
  page: {
    slug: 'own-annai',
    words: ['貸出の案内', '返却', '注の本文です。', '書架の写真', '検索', '電話', '登録した', '返した'],
    links: ['https://example.jp/kashidashi', 'https://example.jp/henkyaku', '/search/', 'tel:000-222-0101'],
    heading: '閲覧室',
    bold: '「返却日」',
  },
  bom: 'own-bom',
  formulas: ["'＝", "'＠", "'＋", "'="],
  choice: { id: '992526-2', value: '__proto__' },
};

export const OF_OTHERS: Right = {
  bodies: [
    ['1.txt', '142077'],
    ['2.txt', '082082'],
    ['3.txt', '272299'],
    ['4.txt', '042030'],
  ],
  behindGaiji: ['田さん', '島台帳'],
  variants: [
    ['髙島', '髙島'],
    ['高島', '髙島'],
    ['崎山', '﨑山'],
    ['吉野', '𠮷野'],
    ['渡辺', '渡邊'],
    ['渡辺', '渡邉'],
    ['沢田', '澤田'],
  ],
  towns: [
    ['龍ケ崎', '龍ケ崎市'],
    ['龍ヶ崎', '龍ケ崎市'],
    ['竜ケ崎', '龍ケ崎市'],
    ['塩釜', '塩竈市'],
    ['塩竈', '塩竈市'],
  ],
  differing: ['甲', '乙'],
  page: {
    slug: 'annai',
    words: ['くわしい案内', 'ひらく', '脚注の本文です。', '見本の写真', '検索', '電話', '済み', 'まだ'],
    links: ['https://example.jp/a', 'https://example.jp/b', '/search/', 'tel:000-201-0000'],
    heading: '場所',
    bold: '「大切」',
  },
  bom: 'bom',
  formulas: ["'＝", "'＠", "'＋", "'="],
  choice: { id: '992526-1', value: 'constructor' },
};
