/** What the pages say about the portal itself. */
export const site = {
  name: '評価書ポータル',
  tagline: 'マイナンバーを使う仕事の評価書を、読む、探す、たどる',
  description:
    '市区町村が公表した特定個人情報保護評価書を、項目ごとに読み、変更の履歴をたどり、ことばでさがせるポータルです。',
} as const;
