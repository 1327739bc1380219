import { nfkc } from '../text/fold.ts';

/**
 * Whether a text is one of the headings that announce a run of blocks (システム6～10, 委託事項2～5). The forms print them even when
 * nothing follows; they are never entries.
 */
export function isRangeHeading(printed: string): boolean {
  const found = /^([^\d~-]{2,12})(\d{1,3})[~-]\1?(\d{1,3})$/u.exec(
    nfkc(printed)
      .replace(/\s/gu, '')
      .replace(/[〜∼‐‑–—―−ー]/gu, '~'),
  );
  // The forms print 2～5, 6～10, 11～15 …: anything else with a dash (電話…-1234) is a text.
  const length = Number(found?.[3]) - Number(found?.[2]);
  return length === 3 || length === 4;
}
