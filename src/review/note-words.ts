import type { Doubt } from '../assessment/types.ts';

/** What a reader of originals notes, for the person who has the original before them; `…`: what it quotes. */
const NOTES: Record<string, string> = {
  'pdf-hidden':
    '欄の高さが足りず、どのページにも表示されていない文があります。公表元の原本（ExcelやWordなど）で確認してください。',
  'pdf-clipped': '欄の高さが足りず、途中で切れている行があります。続きの文が失われていないか確認してください。',
  'pdf-cut': 'この欄はページの終わりで切れています。次のページの最初の欄に続いていないか確認してください。',
  'pdf-no-rules': '罫線のないページなので、行ごとに読み取りました。記載の区切りを確認してください。',
  'hidden-text': '結合されたセルに隠れて印刷されない文は除きました：…',
  'number-format': '段落番号の書き方が読めないため、数字で示しました。',
  embedded: '埋め込まれた文書は読み取っていません。抜けた記載がないか確認してください。',
  ruby: 'ふりがな（ルビ）は除き、文字だけを読み取りました。',
  'struck-through': '取り消し線の引かれた文を、そのまま残しています：…',
  symbol: '読めない記号があります。原本の記号を確認してください。',
  'text-box': 'テキストボックスの文を、それを含む段落の後に置きました。場所を確認してください。',
  picture: '図があります。図の内容は読み取っていません。',
  control: '入力欄の状態を読み取れませんでした。原本を確認してください。',
  'tracked-changes': '変更履歴の記録を含む文書です。確定した記載と同じか確認してください。',
  field: 'Wordが自動で表示する文を読み取れなかった箇所があります。抜けた記載がないか確認してください。',
  contents: 'Wordの目次は、見出しの繰り返しなので除きました。',
};

/** A doubt of an import in the words of the page; in its own where they are Japanese. */
export function noteWords({ code, message }: Pick<Doubt, 'code' | 'message'>): string {
  const words = Object.hasOwn(NOTES, code) ? (NOTES[code] ?? message) : message;
  return words.endsWith('…')
    ? words.slice(0, -1) + (/: (?<quoted>.+)$/su.exec(message)?.groups?.['quoted'] ?? '')
    : words;
}
