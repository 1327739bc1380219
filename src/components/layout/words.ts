import type { Language } from '../../text/bilingual.ts';
import { PAGES } from '../../text/words/pages.ts';

export type { Language };

export interface FramePage {
  path: string;
  label: string;
  /** Language of the page, where it is not that of the frame. */
  language?: Language;
  /** Pages that stand under it by what they are about, beside those below its own path. */
  covers?: string;
}

export interface FrameWords {
  skip: string;
  home: string;
  nav: string;
  /** The menu of narrow windows. */
  menu: { open: string; close: string };
  footNav: string;
  sample: string;
  /** The way to the other language. */
  other: { language: Language; label: string };
  /** At the head of every page. */
  pages: FramePage[];
  /** In the menu of narrow windows, below those. */
  menuOnly: FramePage[];
  /** At the foot: every page that others do not lead to, by what it is for. */
  foot: { label: string; pages: FramePage[] }[];
  source: string;
  privacy: string;
  publisher: string;
  /** Before the address of a page, and the day of its printing, on paper. */
  printed: { address: string; day: string };
}

/** Pages that stand at the head and at the foot. */
const JA = {
  municipalities: { path: '/municipalities/', label: PAGES.municipalities, covers: '/assessments/' },
  procedures: { path: '/procedures/', label: PAGES.procedures },
  contractors: { path: '/contractors/', label: PAGES.contractors },
  findings: { path: '/findings/', label: PAGES.findings },
  timeline: { path: '/timeline/', label: PAGES.timeline },
  compare: { path: '/compare/', label: PAGES.compare },
  search: { path: '/search/', label: PAGES.search },
  data: { path: '/data/', label: PAGES.data },
  glossary: { path: '/glossary/', label: PAGES.glossary },
  newcomers: { path: '/hajimete/', label: 'はじめての方へ' },
  about: { path: '/about/', label: PAGES.about },
} satisfies Readonly<Record<string, FramePage>>;
const EN: FramePage[] = [
  { path: '/en/', label: 'Home' },
  { path: '/en/municipalities/', label: 'Municipalities' },
  { path: '/en/procedures/', label: 'Tasks' },
  { path: '/en/guide/', label: 'How to read' },
  { path: '/en/labels/', label: 'Labels' },
  { path: '/en/data/', label: 'Data' },
  { path: '/en/about/', label: 'About' },
];

/** The words of the frame, by language. */
export const FRAME: Readonly<Record<Language, FrameWords>> = {
  ja: {
    skip: '本文へ進む',
    home: '/',
    nav: 'サイト',
    menu: { open: 'メニュー', close: '閉じる' },
    footNav: 'フッター',
    sample: 'これは見本です。ここに出てくる市区町村・会社・内容は、すべて実在しません。',
    other: { language: 'en', label: 'English' },
    pages: [
      JA.municipalities,
      JA.procedures,
      JA.contractors,
      JA.findings,
      JA.timeline,
      JA.compare,
      JA.search,
      JA.data,
      JA.glossary,
    ],
    menuOnly: [JA.newcomers, JA.about],
    foot: [
      { label: '評価書を探す', pages: [JA.municipalities, JA.procedures, JA.contractors, JA.search] },
      {
        label: '調べる・比べる',
        pages: [
          JA.findings,
          JA.timeline,
          JA.compare,
          { path: '/systems/', label: 'システム' },
          { path: '/fields/', label: '項目ごとに読む' },
          { path: '/copies/', label: '同じ文' },
        ],
      },
      {
        label: '使う・引用する',
        pages: [
          JA.data,
          { path: '/data/#licence', label: '利用条件' },
          { path: '/about/press/', label: PAGES.press },
          { path: '/about/feeds/', label: '更新情報（フィード）' },
          { path: '/about/rules/', label: '規則と正解率' },
        ],
      },
      {
        label: 'このサイト',
        pages: [
          JA.newcomers,
          JA.glossary,
          JA.about,
          { path: '/about/forms/', label: '様式の項目一覧' },
          { path: '/accessibility/', label: 'アクセシビリティ' },
          { path: '/en/', label: 'Home (English)', language: 'en' },
        ],
      },
    ],
    source: '評価書の文章は、公表した団体のものです。正式な内容は、各団体が公表している原本で確認してください。',
    privacy: 'このサイトは、閲覧者の情報を収集しません。',
    publisher: '運営',
    printed: { address: 'URL', day: '印刷日' },
  },
  en: {
    skip: 'Skip to the content',
    home: '/en/',
    nav: 'Site',
    menu: { open: 'Menu', close: 'Close' },
    footNav: 'Foot of the page',
    sample: 'This is a sample. The municipalities, companies and texts in it do not exist.',
    other: { language: 'ja', label: '日本語' },
    pages: EN,
    menuOnly: [],
    foot: [
      { label: 'In English', pages: EN },
      {
        label: 'Find (in Japanese)',
        pages: [
          { path: '/contractors/', label: 'Contractors', language: 'ja' },
          { path: '/search/', label: 'Search', language: 'ja' },
        ],
      },
      {
        label: 'Explore (in Japanese)',
        pages: [
          { path: '/findings/', label: 'Findings', language: 'ja' },
          { path: '/timeline/', label: 'Changes', language: 'ja' },
          { path: '/compare/', label: 'Compare', language: 'ja' },
          { path: '/glossary/', label: 'Glossary', language: 'ja' },
        ],
      },
      {
        label: 'Reuse (in Japanese)',
        pages: [
          { path: '/data/#licence', label: 'Terms of use', language: 'ja' },
          { path: '/about/press/', label: 'How to quote', language: 'ja' },
          { path: '/about/feeds/', label: 'Feeds', language: 'ja' },
          { path: '/about/forms/', label: 'Items of the forms', language: 'ja' },
          { path: '/accessibility/', label: 'Accessibility', language: 'ja' },
        ],
      },
    ],
    source:
      'The texts of the assessments belong to the bodies that published them. For the official wording see the originals that each body publishes.',
    privacy: 'This site collects nothing about its readers.',
    publisher: 'Published by',
    printed: { address: 'URL', day: 'Printed' },
  },
};

/** Whether a page of the frame is the page at `path` (`page`), or stands above it (`true`). */
export function currentOf(page: FramePage, path: string, home: string): 'page' | 'true' | undefined {
  if (page.path === path) return 'page';
  if (page.path === home) return undefined;
  const isBelow = path.startsWith(page.path) || (page.covers !== undefined && path.startsWith(page.covers));
  return isBelow ? 'true' : undefined;
}

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
/** The page of a body, by its code, stands in both languages at addresses that differ only in their beginning. */
const BODY = /^(?:\/en)?(?<body>\/municipalities\/(?:\d{6}|\d{13})\/)$/u;

/** The same page in the other language, or else its home; `same` says whether it is the same page. */
export function inOtherLanguage(path: string, language: Language): { path: string; same: boolean } {
  const body = BODY.exec(path)?.groups?.['body'];
  if (body !== undefined) return { path: language === 'ja' ? `/en${body}` : body, same: true };
  const pair = PAIRS.find((each) => each[language] === path);
  const other = FRAME[language].other.language;
  return pair === undefined ? { path: FRAME[other].home, same: false } : { path: pair[other], same: true };
}
