import type { Bilingual } from '../text/bilingual.ts';

const isoDate = (name: string, day: string, ja: string, en: string): Bilingual => ({
  ja: `${ja}を ${name}: ${day} のように書いてください。暦にない日付は書けません。`,
  en: `Write ${en} like ${name}: ${day}, with a day that is in the calendar.`,
});

const TRUE_OR_FALSE: Bilingual = { ja: 'true か false を書いてください。', en: 'Write true or false.' };

/** What may be written in each field of the front matter, by its path, in the words of a message. */
export const fieldHints: Readonly<Record<string, Bilingual>> = {
  form: {
    ja: '様式の名前 kiso（基礎項目評価書）、juten（重点項目評価書）、zen（全項目評価書）のどれかを書いてください。',
    en: 'Write the name of the form: kiso (基礎項目評価書), juten (重点項目評価書) or zen (全項目評価書).',
  },
  number: {
    ja: '評価書番号を引用符で囲んで number: "12" のように書いてください。',
    en: 'Write the 評価書番号 in quotes, like number: "12".',
  },
  title: {
    ja: '評価書名を書いてください。分からないなら、この行を消してください。',
    en: 'Write the 評価書名, or delete this line if it is not known.',
  },
  municipality: {
    ja: '6桁の全国地方公共団体コード（ない団体は13桁の法人番号）を引用符で囲んで municipality: "992011" のように書いてください。',
    en: 'Write the 全国地方公共団体コード of six digits (the 法人番号 of 13 for a body without one) in quotes, like municipality: "992011".',
  },
  authority: {
    ja: '評価実施機関名を書いてください。分からないなら、この行を消してください。',
    en: 'Write the 評価実施機関名, or delete this line if it is not known.',
  },
  procedure: {
    ja: 'content/procedures.yaml にある事務の id（英小文字・数字・ハイフン）を書いてください。',
    en: 'Write the id of a 事務 of content/procedures.yaml (small Latin letters, digits, hyphens).',
  },
  published: isoDate('published', '2025-03-31', '公表日', 'the day of publication'),
  complete: TRUE_OR_FALSE,
  status: {
    ja: 'draft（意見募集中の案）、published（公表）、ended（事務の終了）のどれかを書いてください。',
    en: 'Write draft (open for public comment), published, or ended (the 事務 is no longer carried out).',
  },
  ended: isoDate('ended', '2025-03-31', '事務が終了した日', 'the day on which the 事務 ended'),
  comments: {
    ja: '意見募集の期間を from と until の組で書いてください。until は from より前にできません。',
    en: 'Write the period of public comment as a pair of from and until; until cannot be before from.',
  },
  'comments.from': isoDate('from', '2025-03-01', '意見募集の初日', 'the first day of public comment'),
  'comments.until': isoDate('until', '2025-03-31', '意見募集の最終日', 'the last day of public comment'),
  formVersion: {
    ja: '様式に印字された版の年月を formVersion: 令和6年10月 のように書いてください。印字がないなら、この行を消してください。',
    en: 'Write the month that the form prints as its version, like formVersion: 令和6年10月, or delete this line if none is printed.',
  },
  formerSlugs: {
    ja: '以前のURLの末尾を formerSlugs: ["1"] のように書いてください（英小文字・数字・ハイフン）。',
    en: 'Write the ends of former addresses like formerSlugs: ["1"] (small Latin letters, digits, hyphens).',
  },
  reviewed: TRUE_OR_FALSE,
  review: {
    ja: 'npm run review が書く欄です。「confirmed: 380」「of: 391」のように、確認した件数と全体の件数を書いてください（分からないなら消してください）。',
    en: 'This field is written by npm run review. Write how many were confirmed and how many there are, like 「confirmed: 380」 「of: 391」, or delete it if they are not known.',
  },
  'review.confirmed': {
    ja: '原本と照らして確認した件数を0以上の整数で書いてください。',
    en: 'Write how many were confirmed beside the original, a whole number from 0.',
  },
  'review.of': {
    ja: '項目と変更を合わせた件数を1以上の整数で書いてください。',
    en: 'Write how many items and changes there are, a whole number from 1.',
  },
  source: {
    ja: '出典は file と kind を含む組で書いてください。',
    en: 'Write the source as a map with file and kind.',
  },
  'source.file': { ja: '元のファイルの名前を書いてください。', en: 'Write the name of the source file.' },
  'source.url': {
    ja: 'http:// か https:// で始まるURLを書いてください。分からないなら、この行を消してください。',
    en: 'Write an address that begins with http:// or https://, or delete this line if it is not known.',
  },
  'source.retrieved': isoDate('retrieved', '2025-04-02', '取得した日', 'the day on which it was retrieved'),
  'source.sha256': {
    ja: '英小文字の16進数64桁を書いてください。分からないなら、この行を消してください。',
    en: 'Write 64 hexadecimal digits in small letters, or delete this line if they are not known.',
  },
  'source.licence': {
    ja: '利用条件を書いてください。分からないなら、この行を消してください。',
    en: 'Write the terms of use, or delete this line if they are not known.',
  },
  'source.kind': {
    ja: '文字の取り出し方（ocr、text、pdf、xlsx、hand）を書いてください。',
    en: 'Write how its text was taken out: ocr, text, pdf, xlsx or hand.',
  },
  'source.quality': {
    ja: 'poor（取り込みが不十分）か accepted（不十分なまま公表する）を書いてください。どちらでもないなら、この行を消してください。',
    en: 'Write poor (the import placed too little) or accepted (to be published all the same), or delete this line if it is neither.',
  },
};
