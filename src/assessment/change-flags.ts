import type { ChangeFlag } from './types.ts';

/** Words of the flags of a change, in the file and on screen, in the order in which they are explained. */
export const FLAG_WORDS: Record<ChangeFlag, string> = {
  damaged: '欄が壊れている',
  cut: '途中で切れている',
  unchanged: '前後が同じ',
  joined: '複数の行をつないだ',
  'timing-lost': '提出時期がない',
  'date-lost': '変更日がない',
};
