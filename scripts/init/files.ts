/** What a portal begins with: every line of it may be left out. */
export const SITE_CONFIG = `# ポータルの設定です。どの行も省けます。npm run check で書き方の誤りが分かります。

name: 評価書ポータル
# 英語のページでの名前
nameEn: Hyokasho
tagline: マイナンバーの情報を、役所はどう使い、どう守るか
description: 市区町村が公表した特定個人情報保護評価書を、項目ごとに読み、変更履歴をたどり、キーワードで検索できるポータルです。

# 運営者の名前（各ページの下に出ます）
# publisher: 評価書をひらく会

# 公開する場所：ウェブサーバーのURLと、その中のパス
# address: https://example.jp
# base: /hyokasho

# 誤りの連絡先。{id}、{title}、{url} は読んでいた評価書、{key}、{rule} は項目と規則に置き換わります。
# report: mailto:portal@example.jp

# 検索の仕組み：評価書が150件くらいまでは pagefind、それより多ければ grams（省くと自動で選びます）
# searchEngine: grams

# 原本（PDF・Excel・Word）の扱い：published（サイトに載せる）、linked（公表元へのリンク。省いたとき）、none（ページ番号だけ）
# originals: linked

# 圧縮したファイル：none（作らない。省いたとき）、beside（.br と .gz を横に置く）、instead（.gz だけを残す）
# precompress: none

# 主な色（文字として読める明るさの差があるか、検査されます）
# colours:
#   light: "#0017c1"
#   dark: "#9db7f9"
`;

/** What a build makes, which no repository holds. */
export const IGNORED = `node_modules/
.astro/
.cache/
dist/
`;

/** Files are the same on every system, and originals are no text. */
export const ATTRIBUTES = `* text=auto eol=lf
*.pdf binary
*.xls binary
*.xlsx binary
*.xlsm binary
*.ods binary
*.docx binary
*.docm binary
`;

/** Scripts of package.json: the commands by short names. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  import: 'hyokasho import',
  review: 'hyokasho review',
  check: 'hyokasho check',
  dev: 'hyokasho dev',
  build: 'hyokasho build',
  start: 'hyokasho start',
};
