import { fold } from '../text/fold.ts';

/** （以下「既存住基システム」という。） behind a name gives it a short form for later and is no part of it. */
const SHORT_FORM = /[（(]以下[^（）()]*という[^（）()]*[）)]/gu;

/** A system's name as it is shown. */
export function systemName(printed: string): string {
  const [line = ''] = printed.split('\n');
  return line.replace(SHORT_FORM, '').trim();
}

/**
 * What names of one spelling share: width, blanks and サーバ/サーバー make no difference. That two municipalities use one name does not
 * mean that they use one product.
 */
export function systemKey(name: string): string {
  return fold(systemName(name))
    .replace(/サーバー/gu, 'サーバ')
    .replace(/ユーザー/gu, 'ユーザ');
}
