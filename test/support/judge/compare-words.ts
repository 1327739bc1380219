/** What became of a value: `damaged` holds only words of its own, but not all of them or in another order. */
export type Verdict = 'right' | 'damaged' | 'wrong' | 'aside' | 'lost';

const GRAM = 3;
/** Share of a text's grams that must be there, and of foreign ones that may be: a line break at another place makes a few. */
const SAME = { has: 0.96, foreign: 0.04 };
/** Texts below this length are the same only letter by letter. */
const SHORT = 12;
/** Grams that a cut or a joint makes, which stand nowhere in the text. */
const JOINTS = 6;
const DAMAGED_FOREIGN = 0.05;
/** Share of a text's grams among the unplaced words for it to count as set aside. */
const ASIDE = 0.8;
/** Order is free in a drawing; a few words of its frame may be missing. */
const DRAWING = { has: 0.85, foreign: 0.15 };

/** Letters without white space, width, bullets and kinds of dash. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−－﹣─ー]/gu, '-')
    .replace(/[〇◯]/gu, '○')
    .replace(/[\s・･•·*\\\u200B\uFEFF\u00AD]/gu, '')
    .replaceAll('〜', '~');
}

function gramsOf(folded: string): Map<string, number> {
  const grams = new Map<string, number>();
  if (folded === '') return grams;
  for (let at = 0; at < Math.max(1, folded.length - GRAM + 1); at += 1) {
    const gram = folded.slice(at, at + GRAM);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const sizeOf = (grams: Map<string, number>): number => grams.values().reduce((sum, count) => sum + count, 0);

/** Shares from 0 to 1: of the true text that is there, and of what is there that stands nowhere in the true text. */
export function overlap(truth: string, found: string): { has: number; foreign: number } {
  const want = gramsOf(truth);
  const got = gramsOf(found);
  let both = 0;
  let foreign = 0;
  for (const [gram, count] of got) {
    const wanted = want.get(gram);
    if (wanted === undefined) foreign += count;
    else both += Math.min(wanted, count);
  }
  return { has: both / Math.max(1, sizeOf(want)), foreign: foreign / Math.max(1, sizeOf(got)) };
}

function isSame(truth: string, found: string): boolean {
  if (truth === found) return true;
  if (truth.length < SHORT || found.length < SHORT) return false;
  const { has, foreign } = overlap(truth, found);
  return has >= SAME.has && foreign <= SAME.foreign;
}

/** Whether words that were set aside hold a text. */
export function isAside(truth: string, aside: string): boolean {
  return truth !== '' && (truth.length < SHORT ? aside.includes(truth) : overlap(truth, aside).has >= ASIDE);
}

/** Judges a text against the true one; all three folded. `found` is null where the item is missing. */
export function judgeText(truth: string, found: string | null, aside: string): Verdict {
  if (found === null || (found === '' && truth !== ''))
    return truth !== '-' && isAside(truth, aside) ? 'aside' : 'lost';
  if (isSame(truth, found)) return 'right';
  if (truth === '' || truth === '-' || found === '-' || truth.length < GRAM * 2) return 'wrong';
  if (found.length < SHORT) return found.length >= GRAM && truth.includes(found) ? 'damaged' : 'wrong';
  return overlap(truth, found).foreign <= DAMAGED_FOREIGN + JOINTS / Math.max(JOINTS, found.length)
    ? 'damaged'
    : 'wrong';
}

export function judgeDrawing(truth: string, found: string | null): Verdict {
  if (found === null || found === '') return 'lost';
  const { has, foreign } = overlap(truth, found);
  if (has >= DRAWING.has && foreign <= DRAWING.foreign) return 'right';
  return foreign <= DRAWING.foreign ? 'damaged' : 'wrong';
}
