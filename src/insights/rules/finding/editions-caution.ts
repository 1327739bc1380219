/** What may explain a difference, or a row, and is no slip of anybody. */
export const EDITIONS_CAUTION =
  '字や記号の書き方だけの違い、様式の版の違いによるもの、読み取りが確かでないものは除いていますが、読み取りの誤りや項目の取り違えが残っていることがあります。手続に誤りがあるとは限りません。両方の版の原本で確認してください。';
