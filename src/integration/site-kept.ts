import type { Bilingual } from '../text/bilingual.ts';

/** Ends the message of a build that has failed. */
export const SITE_KEPT: Bilingual = {
  ja: '前回のサイトがある場合は、そのまま残っています。',
  en: 'The last site, if there was one, is unchanged.',
};
