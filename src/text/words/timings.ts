/** 提出時期 of a change: its value in an address, its name, and what is printed. */
export const TIMINGS = [
  { id: 'before', label: '事前', printed: '事前' },
  { id: 'after', label: '事後', printed: '事後' },
  { id: 'unknown', label: '提出時期の記載なし', printed: '' },
] as const;

/** What is printed of each value of an address. */
export const TIMING_BY_ID: Readonly<Record<string, string>> = { before: '事前', after: '事後', unknown: '' };
