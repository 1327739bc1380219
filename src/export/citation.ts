/** What a citation of an item or of a change says. Dates are ISO; null where the assessment does not state it. */
export interface Cited {
  /** `431001-20`, and the key of the item or `change-12`: together the name of the reference. */
  assessment: string;
  place: string;
  /** Name of the assessment. */
  title: string;
  authority: string | null;
  municipality: string;
  /** 公表日 of the assessment. */
  published: string | null;
  /** The item by its printed labels, or the change by its item: `Ⅰ 基本情報 ＞ ③対象人数`. */
  part: string;
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
const idOf = ({ assessment, place }: Cited): string => `hyokasho-${assessment}-${place}`;

function dateParts(iso: string): { 'date-parts': [number, ...number[]][] } {
  const [year = 0, ...rest] = iso.split('-').map(Number);
  return { 'date-parts': [[year, ...rest]] };
}

/** The place in the document with its page in the original: `Ⅰ 基本情報 ＞ ③対象人数（原本12ページ）`. */
const partOf = ({ part, origin }: Cited): string => (origin === null ? part : `${part}（原本${origin.words}）`);

/** Facts of the source that no field of a reference format has. */
function sourceNotes({ retrieved, sha256 }: Cited): string[] {
  return [
    ...(retrieved === null ? [] : [`原本取得 ${retrieved}`]),
    ...(sha256 === null ? [] : [`原本SHA-256 ${sha256}`]),
  ];
}

function toText(cited: Cited, accessed: string | null): string {
  const published = cited.published === null ? '公表日の記載なし' : `${cited.published}公表`;
  const parts = [
    `${author(cited)}「${cited.title}」（${published}）`,
    partOf(cited),
    ...(cited.version === null ? [] : [`${cited.version}の版`]),
    cited.portal,
    cited.url,
    ...(accessed === null ? [] : [`閲覧 ${accessed}`]),
    ...sourceNotes(cited),
  ];
  return `${parts.join('、')}。`;
}

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
  const note = [partOf(cited), ...(cited.version === null ? [] : [`${cited.version}の版`]), ...sourceNotes(cited)];
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
    ['note', escapeBibtex(note.join('、'))],
    ['language', 'japanese'],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${idOf(cited)},`, ...lines, '}'].join('\n');
}

/** A reference in CSL-JSON (schema 1.0), as far as it is used. */
function toCsl(cited: Cited, accessed: string | null) {
  const notes = sourceNotes(cited);
  return {
    id: idOf(cited),
    type: 'report',
    title: cited.title,
    language: 'ja',
    URL: cited.url,
    publisher: cited.portal,
    section: partOf(cited),
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
