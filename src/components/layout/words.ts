import type { Language } from '../../text/bilingual.ts';

export type { Language };

export interface FramePage {
  path: string;
  label: string;
  /** Language of the page, where it is not that of the frame. */
  language?: Language;
  /** Left to the foot of the page where the window is narrow. */
  wide?: boolean;
}

export interface FrameWords {
  skip: string;
  home: string;
  nav: string;
  footNav: string;
  sample: string;
  /** The way to the other language. */
  other: { language: Language; label: string };
  /** At the head of every page. */
  pages: FramePage[];
  /** At the foot, beside those. */
  more: FramePage[];
  source: string;
  privacy: string;
  publisher: string;
}

/** The words of the frame, by language. */
export const FRAME: Readonly<Record<Language, FrameWords>> = {
  ja: {
    skip: '本文へ進む',
    home: '/',
    nav: 'サイト',
    footNav: 'フッター',
    sample: 'これは見本です。ここに出てくる市区町村・会社・内容は、すべて実在しません。',
    other: { language: 'en', label: 'English' },
    pages: [
      { path: '/municipalities/', label: '市区町村' },
      { path: '/procedures/', label: '事務' },
      { path: '/contractors/', label: '委託先' },
      { path: '/findings/', label: '論点' },
      { path: '/timeline/', label: '変更' },
      { path: '/compare/', label: '比べる', wide: true },
      { path: '/search/', label: '検索', wide: true },
      { path: '/data/', label: 'データ' },
      { path: '/glossary/', label: '用語集', wide: true },
    ],
    more: [
      { path: '/systems/', label: 'システム' },
      { path: '/fields/', label: '項目ごとに読む' },
      { path: '/about/feeds/', label: '更新情報（フィード）' },
      { path: '/about/press/', label: '引用・報道の手引き' },
      { path: '/about/rules/', label: '規則と正解率' },
      { path: '/copies/', label: '同じ文' },
      { path: '/hajimete/', label: 'はじめての方へ' },
      { path: '/about/', label: 'このサイトについて' },
      { path: '/about/forms/', label: '様式の項目一覧' },
      { path: '/accessibility/', label: 'アクセシビリティ' },
    ],
    source: '評価書の文は、公表した団体のものです。正式な内容は、各団体が公表している原本で確かめてください。',
    privacy: 'このサイトは、見る人の情報を集めません。',
    publisher: '運営',
  },
  en: {
    skip: 'Skip to the content',
    home: '/en/',
    nav: 'Site',
    footNav: 'Foot of the page',
    sample: 'This is a sample. The municipalities, companies and texts in it do not exist.',
    other: { language: 'ja', label: '日本語' },
    pages: [
      { path: '/en/', label: 'Home' },
      { path: '/en/municipalities/', label: 'Municipalities' },
      { path: '/en/procedures/', label: 'Tasks' },
      { path: '/en/guide/', label: 'How to read' },
      { path: '/en/labels/', label: 'Labels', wide: true },
      { path: '/en/data/', label: 'Data', wide: true },
      { path: '/en/about/', label: 'About', wide: true },
    ],
    more: [
      { path: '/search/', label: 'Search', language: 'ja' },
      { path: '/timeline/', label: 'Changes', language: 'ja' },
      { path: '/compare/', label: 'Compare', language: 'ja' },
      { path: '/contractors/', label: 'Contractors', language: 'ja' },
      { path: '/findings/', label: 'Findings', language: 'ja' },
      { path: '/about/feeds/', label: 'Feeds', language: 'ja' },
      { path: '/about/press/', label: 'How to quote', language: 'ja' },
      { path: '/glossary/', label: 'Glossary', language: 'ja' },
      { path: '/about/forms/', label: 'Items of the forms', language: 'ja' },
      { path: '/accessibility/', label: 'Accessibility', language: 'ja' },
    ],
    source:
      'The texts of the assessments belong to the bodies that published them. For the official wording see the originals that each body publishes.',
    privacy: 'This site collects nothing about its readers.',
    publisher: 'Published by',
  },
};

/** Pages that stand in both languages. */
const PAIRS: readonly Readonly<Record<Language, string>>[] = [
  { ja: '/', en: '/en/' },
  { ja: '/about/', en: '/en/about/' },
  { ja: '/about/forms/', en: '/en/labels/' },
  { ja: '/municipalities/', en: '/en/municipalities/' },
  { ja: '/procedures/', en: '/en/procedures/' },
  { ja: '/data/', en: '/en/data/' },
  { ja: '/hajimete/', en: '/en/guide/' },
];
/** The page of a body stands in both languages at addresses that differ only in their beginning. */
const BODY = /^(?:\/en)?(?<body>\/municipalities\/\d+\/)$/u;

/** The same page in the other language, or else its home; `same` says whether it is the same page. */
export function inOtherLanguage(path: string, language: Language): { path: string; same: boolean } {
  const body = BODY.exec(path)?.groups?.['body'];
  if (body !== undefined) return { path: language === 'ja' ? `/en${body}` : body, same: true };
  const pair = PAIRS.find((each) => each[language] === path);
  const other = FRAME[language].other.language;
  return pair === undefined ? { path: FRAME[other].home, same: false } : { path: pair[other], same: true };
}
