import { pick, type Random } from './random.ts';

const WHO = ['本市', '担当課', '職員', '利用者', '委託先', '窓口', '情報政策課', '管理者'];
const WHAT = [
  '申請書',
  '個人番号',
  '住民票の記載',
  '台帳',
  '通知',
  '所得の情報',
  '記録媒体',
  'アクセスの記録',
  '端末',
  '名簿',
];
const HOW = ['照合し', '確認し', '入力し', '保管し', '点検し', '受け付け', '突き合わせ', '暗号化し'];
const END = [
  'てから次の手続に進む。',
  '、結果を記録する。',
  '、不備があれば返送する。',
  '、毎年一回見直す。',
  'た上で審査する。',
];

/** Sentences of `length` characters together, in lines as a document has them. */
export function makeText(length: number, random: Random): string {
  let text = '';
  while (text.length < length) {
    const mark = text !== '' && random() < 0.3 ? '・' : '';
    text += `${text === '' ? '' : '\n'}${mark}${sentence(random)}${sentence(random)}`;
  }
  // Normal form has no white space at an end.
  return text.slice(0, Math.max(1, Math.round(length))).trimEnd();
}

function sentence(random: Random): string {
  return `${pick(WHO, random)}は、${pick(WHAT, random)}を${pick(WHAT, random)}と${pick(HOW, random)}${pick(END, random)}`;
}
