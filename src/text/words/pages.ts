/** Names of pages, in the navigation, above a page and in links to it. */
export const PAGES = {
  municipalities: '市区町村',
  procedures: '事務',
  contractors: '委託先',
  findings: '論点',
  timeline: '変更履歴',
  compare: '比較',
  search: '検索',
  data: 'データ',
  glossary: '用語集',
  press: '引用・報道の手引き',
  about: 'このサイトについて',
} as const;
/** The timeline by its full name. */
export const TIMELINE = '変更の一覧';
export const RECENT_CHANGES = '最近の変更';
export const ALL_CHANGES = 'すべての変更を見る';
export const HISTORY = '変更履歴';
export const EDITIONS = '版の一覧';
export const NOTES = '掲載内容についての注意';
export const UNPLACED = '項目を特定できなかった記載';
export const SOURCE = '出典';
