import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { jutenText, kisoMarkdown, kisoText, type Written } from './documents.ts';

const FRONT = '---\ntitle: 手引き\ndescription: 図書の手引きです。\n---\n\n';

/** Bodies that do not exist; some have names that people write in several ways. */
const MUNICIPALITIES = `- { code: "992011", name: みなと見本市, kana: みなとみほんし, prefecture: 見本県, prefectureKana: みほんけん }
- { code: "992038", name: 龍ケ丘見本市, kana: りゅうがおかみほんし, prefecture: 見本県, prefectureKana: みほんけん }
- { code: "992046", name: 岩竈見本町, kana: いわがまみほんちょう, prefecture: 見本県, prefectureKana: みほんけん }
- { code: "992054", name: 四條見本市, kana: しじょうみほんし, prefecture: 見本県, prefectureKana: みほんけん }
- { code: "992062", name: 茅ヶ丘見本町, kana: ちがおかみほんちょう, prefecture: 見本県, prefectureKana: みほんけん }
`;

/** Words of ②事務の概要, and how they are asked for, a query a line. */
const SEARCHED: Record<string, { text: string; queries: string }> = {
  '01': { text: '⻭科と⻨畑の本は⽔道⾞で運ぶ。', queries: '歯科\n⻭科と\n麦畑\n⻨畑\n水道車\n⽔道⾞\n' },
  '02': {
    text: '貸出は8時半〜16時、相談は11時～14時。代表は000−222−0101、夜間は000‐222‐0202。',
    queries: '8時半〜16時\n8時半～16時\n11時～14時\n11時〜14時\n000-222-0101\n000-222-0202\n',
  },
  '04': {
    text: 'クラ\u00adウド室、利用者\u2060番号、保\u200c管庫、別\u200e館。',
    queries: 'クラウド室\n利用者番号\n保管庫\n別館\n',
  },
  '05': {
    text: '髙木分室、山﨑分室、𠮷井分室、田邊・田邉、廣瀬分室。',
    queries: '髙木\n高木\n山崎\n吉井\n田辺\n広瀬\n',
  },
};

const PAGE = `${FRONT}[貸出の案内][1]と[返却]を見てください。

[1]: https://example.jp/kashidashi
[返却]: https://example.jp/henkyaku

注のある文[^1]。

[^1]: 注の本文です。

![書架の写真](shoka.png)

隣の[検索](../search/)と[根からの検索](/search/)と[電話](tel:000-222-0101)と[閲覧室](#閲覧室)。

本は**「返却日」**まで。

- [x] 登録した
- [ ] 返した

## 閲覧室

二階です。
`;

const HEAD = '---\nform: juten\nmunicipality: "992526"\nprocedure: jido-teate\ncomplete: false\n---\n\n';

/** Writes inputs of our own into a folder, one below it for each kind of fault, laid out as the cases that other people wrote. */
export function writeInvented(folder: string): void {
  const put = (path: string, bytes: string | Uint8Array): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const ansi = (text: string): Uint8Array =>
    Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'SJIS' }));
  const assessment = (name: string, about: Omit<Written, 'number'> = {}, code = '992011'): void => {
    put(`${name}/content/municipalities.yaml`, MUNICIPALITIES);
    put(
      `${name}/content/assessments/${code}/41.md`,
      kisoMarkdown({ municipality: code, number: `4${name}`, ...about }),
    );
  };

  for (const [name, { text, queries }] of Object.entries(SEARCHED)) {
    assessment(name, { texts: { 'I-1-2': text } });
    put(`${name}/queries.txt`, queries);
  }
  put('04/text/a.txt', kisoText('7').replace('システムの名称', 'システムの\u2060名称').replace('①部署', '①部\u00ad署'));

  assessment('07', { authority: '龍ケ丘見本市長' }, '992038');
  assessment('07', { authority: '岩竈見本町長' }, '992046');
  for (const [at, authority] of ['茅ケ丘見本町長', '龍ヶ丘見本市長', '四条見本市長', '岩釜見本町長'].entries())
    put(`07/texts/${at + 1}.txt`, kisoText(String(at + 1), authority));

  assessment('08', {
    procedure: null,
    change: { before: '窓口か\u3099本を貸\u00adし出し、西係が数える。', after: '窓口が本を貸し出し、東係が数える。' },
  });

  // Letters of users' own (外字) are F040 … in CP932.
  const [before, behind, end] = jutenText('\0').split('\0').map(ansi);
  for (const [name, letter] of Object.entries({
    'gaiji.txt': [0xf0, 0x40],
    'gaiji2.txt': [0xf0, 0x41],
    'plain.txt': ansi('高'),
  }))
    put(`09/${name}`, Uint8Array.from([...(before ?? []), ...letter, ...(behind ?? []), ...letter, ...(end ?? [])]));

  assessment('10');
  put('10/content/site.config.yaml', ansi('name: 見本図書のポータル\n'));
  put('10/content/pages/annai.md', ansi(FRONT));
  put('10/texts/kenshin.txt', ansi(kisoText('10')));
  put('10/texts/kenshin.meta.yaml', ansi('title: 見本図書の貸出\n'));

  assessment('11');
  put('11/content/pages/annai.md', `\ufeff${FRONT}開館は9時です。\n`);

  assessment('15');

  put('16/elsewhere/c.txt', kisoText('3'));
  put('16/a.txt', kisoText('1'));
  symlinkSync('a.txt', join(folder, '16/b.txt'));
  symlinkSync('elsewhere', join(folder, '16/linked'), 'dir');

  assessment('19');
  for (const name of ['ok.md', 'annai.MD', 'annai2.markdown', 'sub/x.md', '404.md'])
    put(`19/content/pages/${name}`, `${FRONT}本文\n`);

  assessment('20');
  put('20/content/pages/annai.md', PAGE);

  assessment('21', {
    texts: {
      'I-1-2': '＝HYPERLINK("https://example.jp","本")',
      'I-1-3': '＠SUM(2,3)',
      'I-2': '＋7',
      'I-3-basis': '=2*3',
      'I-4-2': '－',
      'I-6': '－',
    },
  });

  assessment('23', { change: { before: '南係が数える。', after: '北係が数える。' } });
  put('26/content/municipalities.yaml', MUNICIPALITIES);
  put('26/text/kenshin.txt', kisoText('26'));
  put('28/text/kenshin.txt', kisoText('007'));
  put('28/text/kenshin.meta.yaml', 'number: 007\n');

  put('r-no-answers/assessments/992011/1.md', `${HEAD.replace('992526', '992011')}# Ⅰ 基本情報\n`);
  put('r-no-answers/municipalities.yaml', MUNICIPALITIES);
  const choice =
    '# Ⅰ 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n\n### ③対象人数\n\n- [x] __proto__（原文のまま）\n';
  put('r-choice-constructor/assessments/992526/2.md', HEAD + choice);
  put(
    'r-deep-list/assessments/992526/1.md',
    `${HEAD.replace('procedure: jido-teate\n', '')}# 表紙\n\n## 特記事項\n\n${'- '.repeat(700)}本\n`,
  );
  const more = MUNICIPALITIES.replace(
    '- {',
    '- { code: "992526", name: ひながた市, kana: ひながたし, prefecture: 例示県, prefectureKana: れいじけん }\n- {',
  );
  for (const name of ['r-choice-constructor', 'r-deep-list']) put(`${name}/municipalities.yaml`, more);
}
