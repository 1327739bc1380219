import { OFFICIAL_NAME } from './thresholds.ts';
import { mask, type Masked } from '../text/masked.ts';
import { readUnits, type TitleUnit } from './titles.ts';

/**
 * Stands in the place of a name, wherever the name itself may not. Not 氏名, which documents print in every part: a search for it finds what
 * they print.
 */
export const NAME_SIGN = '［人名］';

/** 所属長, as labels and rows print it: with blanks between its letters, with 「の役職名」, 「及び氏名」. */
const LABEL =
  /所[^\S\n]{0,3}属[^\S\n]{0,3}長(?:[^\S\n]{0,3}の[^\S\n]{0,3}役[^\S\n]{0,3}職[^\S\n]{0,3}名)?(?:(?:及び|・|、|の)?氏名)?/u;
/** Where the next item of a form begins. */
const NEXT_ITEM = /[①-⑳]|(?<=\s)[0-9０-９]{1,2}[.．](?![0-9０-９])|\n[^\S\n]{0,9}(?:[0-9０-９]{1,2}[)）]|[Ⅰ-Ⅵ])/u;
/** What holds this is a sentence about officers (所属長の決裁を受ける。), no list of them. */
const SENTENCE = /を|[るすたいん]。/u;
/** Behind 所属長 these go on with a sentence. */
const PARTICLE = /^[^\S\n]*(?:[がのはにへもとで、。]|から|など|等|及び|又は|並びに|若しくは)/u;
/** Whether a text speaks of 所属長. */
export const speaksOfOfficer = (text: string): boolean => LABEL.test(text);

/**
 * Takes the names of officials out of a text that names officers and nothing else: 保険年金課長　山田 太郎 becomes 保険年金課長　［人名］.
 * Titles, offices, extension numbers and days stay. What is not known to be one of these counts as a name, so that none is let through.
 */
export function maskOfficialNames(text: string): Masked {
  return maskUnits(text, readUnits(text));
}

/** The same for a text that may name officers among other things: lines that print a title. */
export function maskTitledLines(text: string): Masked {
  return eachPart(text.split(/(?<=\n)/u), (line) => {
    if (line.length > OFFICIAL_NAME.line.value || SENTENCE.test(line)) return null;
    const units = readUnits(line);
    return units.some(({ isTitle }) => isTitle) ? maskUnits(line, units) : null;
  });
}

/**
 * The same for a text of several items: what is printed behind the label 所属長 as its value. In the middle of a line, or right before
 * other letters, it is a label only where a title follows (所属長承認 is none).
 */
export function maskLabelledNames(text: string): Masked {
  return eachPart(splitAtLabels(text), (part, before) => {
    const label = LABEL.exec(part)?.[0].length ?? 0;
    const value = /^[^\S\n]*(?:\n[^\n]*|[^\n]+)/u.exec(part.slice(label))?.[0] ?? '';
    if (label === 0 || PARTICLE.test(value) || SENTENCE.test(value)) return null;
    const units = readUnits(value);
    const isApart = /(?:^|\n)[^\p{L}\n]*$/u.test(before) && units[0]?.start !== 0;
    if (!isApart && !/[①-⑳][^\S\n]*$/u.test(before) && !units.some(({ isTitle }) => isTitle)) return null;
    const { rest, taken } = maskUnits(value, units);
    return { rest: part.slice(0, label) + rest + part.slice(label + value.length), taken };
  });
}

/** The same for a text about the group of items around the one of the officer: everything behind its label, and lines with titles. */
export function maskGroup(text: string): Masked {
  if (!speaksOfOfficer(text)) return maskOfficialNames(text);
  return eachPart(splitAtLabels(text), (part) =>
    (LABEL.exec(part)?.index === 0 ? maskOfficialNames : maskTitledLines)(part),
  );
}

const BLANK = String.raw`[^\S\n]{0,3}`;

/** Puts the sign in the place of names that were taken elsewhere, and of their beginnings of two letters and more (山田課長 of 山田太郎). */
export function maskKnownNames(text: string, names: readonly string[]): string {
  const patterns = names
    .map((name) => [...name.replace(/[\s\p{Cf}]+/gu, '')])
    .filter(({ length }) => length > 1 && length <= OFFICIAL_NAME.name.value)
    .map(([first = '', ...more]) => first + more.reduceRight(toOptional, ''));
  if (patterns.length === 0) return text;
  const any = `(?:${patterns.join('|')})`;
  return mask(text, new RegExp(`${any}(?:${BLANK}${any})*`, 'gu'), NAME_SIGN).rest;
}

function toOptional(behind: string, letter: string, at: number): string {
  const next = BLANK + letter + behind;
  return at === 0 ? next : `(?:${next})?`;
}

/** Parts of a text that begin at labels of officers and end where the next item begins; what lies between them. */
function splitAtLabels(text: string): string[] {
  return text.split(new RegExp(`(?=${LABEL.source})|(?=${NEXT_ITEM.source})`, 'u'));
}

/** How much of what lies before a part it is read beside. In characters. */
const SEEN = 20;

/** A text whose parts are masked, each beside the end of what lies before it; those that give null stay. */
function eachPart(parts: readonly string[], maskPart: (part: string, before: string) => Masked | null): Masked {
  const taken: string[] = [];
  let before = '';
  const rest = parts.map((part) => {
    const masked = maskPart(part, before);
    before = (before + part).slice(-SEEN);
    taken.push(...(masked?.taken ?? []));
    return masked?.rest ?? part;
  });
  return { rest: rest.join(''), taken };
}

function maskUnits(text: string, units: readonly TitleUnit[]): Masked {
  const taken: string[] = [];
  let rest = '';
  let at = 0;
  for (const { start, end, known } of units) {
    const name = start + known;
    if (name === end) continue;
    const between = text.slice(at, name);
    // Surname and given name are one name, whatever blank lies between them.
    const goesOn = known === 0 && rest.endsWith(NAME_SIGN) && /^[^\S\n]*$/u.test(between);
    if (!goesOn) rest += between + NAME_SIGN;
    taken.push(text.slice(name, end));
    at = end;
  }
  return { rest: rest + text.slice(at), taken };
}
