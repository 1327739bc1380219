import { fold } from '../../text/fold.ts';
import { legalFormOf, NAMES_FORM } from './legal-form.ts';
import { unifySpelling } from './spelling.ts';
import { COMPANY_TEXT } from '../thresholds.ts';

/** A company as a document names it. */
export interface CompanyName {
  /** As printed, without the branch. */
  name: string;
  /** What its spellings share: see `companyKey`. Never shown. */
  key: string;
  /** 見本支店; null where the document names none. */
  branch: string | null;
}

/** Words that a branch of a company ends in. */
const BRANCH = /^[^、。，,・]{1,24}(?:支店|支社|支局|支所|支部|営業所|事業所|出張所|工場|本社|本店|事業部|営業部)$/u;
/** A branch that may stand directly behind a name: the name of a place, and a word for it. */
const OF_PLACE = /^(?<place>.{1,8}?)(?:支店|支社|支局|営業所|事業所|出張所|工場)$/u;

/**
 * Splits a printed name into company and branch. A branch is what stands behind a legal form that ends the name (甲株式会社 乙支店), behind
 * a blank (株式会社甲 乙支店), or is the word for a branch of a place (株式会社甲乙支店, where `places` holds 乙).
 */
export function readCompanyName(printed: string, places: ReadonlySet<string>): CompanyName {
  const text = printed.trim();
  let best: { name: string; branch: string } | null = null;
  for (let at = 2; at < text.length - 2 && best === null; at += 1) {
    const name = text.slice(0, at).trim();
    const branch = text.slice(at).trim();
    if (isBranchOf(name, branch, text.charAt(at) === ' ', places)) best = { name, branch };
  }
  const { name, branch } = best ?? { name: text, branch: null };
  return { name, branch, key: companyKey(name) };
}

function isBranchOf(name: string, branch: string, parted: boolean, places: ReadonlySet<string>): boolean {
  if (!BRANCH.test(branch) || legalFormOf(branch) !== null) return false;
  const legalForm = legalFormOf(name);
  if (legalForm === null) return false;
  if (legalForm.at === 'back' || parted) return true;
  const place = OF_PLACE.exec(branch)?.groups?.['place'];
  return place !== undefined && places.has(place);
}

/** Words for bodies that have no legal form in their name. */
const BODIES = /協同組合|企業組合|組合|機構|連合会|協会|センター|公社|事業団/u;

/** Whether a text is the name of a company or body and nothing else. */
export function isCompanyName(text: string): boolean {
  const folded = fold(text);
  const isName = legalFormOf(text) !== null || NAMES_FORM.test(folded) || BODIES.test(folded);
  return folded.length <= COMPANY_TEXT.longest.value && isName && !/[。」]|する|した|及び|により/u.test(text);
}

/**
 * What spellings of one name share that differ in width, blanks, ・ and ー, the size of kana, letters read out, and the place and short form of
 * 株式会社 and the like: `nttデータ/株式会社`.
 */
export function companyKey(name: string): string {
  const legalForm = legalFormOf(name);
  return legalForm === null ? unifySpelling(fold(name)) : `${unifySpelling(legalForm.bare)}/${legalForm.form}`;
}

/** The same of names that only differ in width, blanks, and the place and short form of 株式会社: addresses were made of it. */
export function printedKey(name: string): string {
  const legalForm = legalFormOf(name);
  return legalForm === null ? fold(name) : `${legalForm.bare}/${legalForm.form}`;
}
