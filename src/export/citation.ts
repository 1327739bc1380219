import { toSeireki } from '../text/wareki.ts';
import { NO_PUBLISHED } from '../text/words/unknowns.ts';

/** Words of a document in a citation. */
export interface Quotation {
  /** As printed; line breaks as `／`, and `…` where more follows. */
  words: string;
  /** What the quoted words lack, for readers; null for nothing. */
  note: string | null;
}

/** What a citation of an assessment, an item or a change says. Dates are ISO; null where the assessment does not state it. */
export interface Cited {
  /** `431001-20`, and the key of the item or `change-12`, '' for the whole: together the name of the reference. */
  assessment: string;
  place: string;
  /** Name of the assessment. */
  title: string;
  authority: string | null;
  municipality: string;
  /** 公表日 of the assessment. */
  published: string | null;
  /** The item by its printed labels, or the change by its item: `Ⅰ 基本情報 ＞ ③対象人数`; '' for the whole. */
  part: string;
  /** null: nothing is quoted. */
  quotation: Quotation | null;
  /**
   * Where that is printed in the original, `12ページ`, and its pages as reference formats count them, `12-13`; null where the record does
   * not know, pages also where the original has none.
   */
  origin: { words: string; pages: string | null } | null;
  /** The day whose wording is cited: of a change its day, of a reconstruction the day it stands for; null for the wording of today. */
  version: string | null;
  url: string;
  portal: string;
  /** When the original was fetched, and its SHA-256. */
  retrieved: string | null;
  sha256: string | null;
}

export interface Citation {
  text: string;
  bibtex: string;
  csl: ReturnType<typeof toCsl>;
}

const author = ({ authority, municipality }: Cited): string => authority ?? municipality;
const idOf = ({ assessment, place }: Cited): string => `hyokasho-${assessment}${place === '' ? '' : `-${place}`}`;

function dateParts(iso: string): { 'date-parts': [number, ...number[]][] } {
  const [year = 0, ...rest] = iso.split('-').map(Number);
  return { 'date-parts': [[year, ...rest]] };
}

/** The place in the document with its page in the original: `Ⅰ 基本情報 ＞ ③対象人数（原本12ページ）`. */
const partOf = ({ part, origin }: Cited): string => (origin === null ? part : `${part}（原本${origin.words}）`);

/** The quoted words, in the brackets of a quotation. */
const quoted = ({ quotation }: Cited): string[] =>
  quotation === null ? [] : [`「${quotation.words}」${quotation.note === null ? '' : `（${quotation.note}）`}`];

/** Whose wording is cited, where it is not that of the edition. */
function versionOf({ version, place }: Cited): string[] {
  if (version === null) return [];
  return [/^(?:change|undeclared)-/u.test(place) ? `変更日 ${toSeireki(version)}` : `${toSeireki(version)}時点の記載`];
}

/** What tells the file of the original from others, in words for readers. */
export function originalFacts({
  retrieved,
  sha256,
}: Pick<Cited, 'retrieved' | 'sha256'>): { label: string; value: string }[] {
  return [
    ...(retrieved === null ? [] : [{ label: '原本を取得した日', value: toSeireki(retrieved) }]),
    ...(sha256 === null ? [] : [{ label: '原本のSHA-256', value: sha256 }]),
  ];
}

function toText(cited: Cited, accessed: string | null): string {
  const published = cited.published === null ? NO_PUBLISHED : `${toSeireki(cited.published)}公表`;
  const parts = [
    ...quoted(cited),
    `${author(cited)}「${cited.title}」（${published}）`,
    ...(cited.part === '' ? [] : [partOf(cited)]),
    ...versionOf(cited),
    cited.portal,
    `${cited.url}${accessed === null ? '' : `（${toSeireki(accessed)}閲覧）`}`,
  ];
  return `${parts.join('、')}。`;
}

/** What no field of a reference format has. */
const notesOf = (cited: Cited): string =>
  [...quoted(cited), ...(cited.part === '' ? [] : [partOf(cited)]), ...versionOf(cited)].join('、');

const BIBTEX_SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeBibtex = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\{}$&%#_~^]/gu, (sign) => BIBTEX_SPECIAL[sign] ?? `\\${sign}`);

function toBibtex(cited: Cited, accessed: string | null): string {
  const [year, month] = cited.published?.split('-') ?? [];
  const fields: [name: string, value: string][] = [
    ['author', `{${escapeBibtex(author(cited))}}`],
    ['title', `{${escapeBibtex(cited.title)}}`],
    ['year', year ?? ''],
    ['month', month === undefined ? '' : String(Number(month))],
    ['pages', cited.origin?.pages?.replaceAll('-', '--') ?? ''],
    ['howpublished', escapeBibtex(cited.portal)],
    // The url field is read verbatim.
    ['url', cited.url.replace(/[{}\\\s]/gu, encodeURIComponent)],
    ['urldate', accessed ?? ''],
    ['note', escapeBibtex(notesOf(cited))],
    ['language', 'japanese'],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${idOf(cited)},`, ...lines, '}'].join('\n');
}

/** A reference in CSL-JSON (schema 1.0), as far as it is used. */
function toCsl(cited: Cited, accessed: string | null) {
  const notes = [...quoted(cited), ...versionOf(cited)];
  return {
    id: idOf(cited),
    type: 'report',
    title: cited.title,
    language: 'ja',
    URL: cited.url,
    publisher: cited.portal,
    ...(cited.part === '' ? {} : { section: partOf(cited) }),
    ...(cited.version === null ? {} : { version: cited.version }),
    ...(typeof cited.origin?.pages === 'string' ? { page: cited.origin.pages } : {}),
    ...(notes.length === 0 ? {} : { note: notes.join('、') }),
    author: [{ literal: author(cited) }],
    ...(cited.published === null ? {} : { issued: dateParts(cited.published) }),
    ...(accessed === null ? {} : { accessed: dateParts(accessed) }),
  };
}

/** A citation in plain text, BibTeX and CSL-JSON. `accessed` is the ISO day on which the reader reads the page; null leaves it out. */
export function citationOf(cited: Cited, accessed: string | null = null): Citation {
  return { text: toText(cited, accessed), bibtex: toBibtex(cited, accessed), csl: toCsl(cited, accessed) };
}
