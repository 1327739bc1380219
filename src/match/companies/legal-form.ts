import { fold } from '../../text/fold.ts';

/** Legal forms as they are written out, each with its short forms as `fold` leaves them (㈱ becomes (株)). */
const FORMS: readonly (readonly [form: string, ...short: string[]])[] = [
  ['特定非営利活動法人', 'npo法人', '(特非)'],
  ['地方独立行政法人', '(地独)'],
  ['一般財団法人', '(一財)'],
  ['公益財団法人', '(公財)'],
  ['一般社団法人', '(一社)'],
  ['公益社団法人', '(公社)'],
  ['社会福祉法人', '(社福)', '(福)'],
  ['独立行政法人', '(独)'],
  ['株式会社', '(株)'],
  ['有限会社', '(有)'],
  ['合同会社', '(同)'],
  ['合資会社', '(資)'],
  ['合名会社', '(名)'],
  ['医療法人'],
  ['財団法人', '(財)'],
  ['社団法人', '(社)'],
];

/** A legal form anywhere in a folded text, written out or short. */
export const NAMES_FORM = new RegExp(
  FORMS.flat()
    .map((spelling) => spelling.replace(/[()]/gu, '\\$&'))
    .join('|'),
  'u',
);

/** Where a name bears its legal form. */
export interface LegalForm {
  form: string;
  at: 'front' | 'back';
  /** The folded name without it. */
  bare: string;
}

/** The legal form that a name begins or ends with, also a short one; null where it has none. */
export function legalFormOf(name: string): LegalForm | null {
  const folded = fold(name);
  for (const spellings of FORMS) {
    for (const spelling of spellings) {
      if (folded.length === spelling.length) continue;
      if (folded.startsWith(spelling)) return { form: spellings[0], at: 'front', bare: folded.slice(spelling.length) };
      if (folded.endsWith(spelling)) return { form: spellings[0], at: 'back', bare: folded.slice(0, -spelling.length) };
    }
  }
  return null;
}

const ANY_FORM = new Set(FORMS.flat());

/** A name as printed without the legal form that it begins or ends with. */
export function bareName(printed: string): string {
  const name = printed.trim();
  if (legalFormOf(name) === null) return name;
  for (let at = 1; at < name.length; at += 1) {
    if (ANY_FORM.has(fold(name.slice(0, at)))) return name.slice(at).trim();
    if (ANY_FORM.has(fold(name.slice(at)))) return name.slice(0, at).trim();
  }
  return name;
}
