import { joinSentences, type Bilingual } from '../text/bilingual.ts';
import type { Coverage } from './coverage-counter.ts';
import { DAMAGED_SOURCE, POOR_IMPORT } from '../match/thresholds.ts';

/** What most likely spoiled a source; the words of `CAUSES` say what to do. */
export type PoorCause =
  | 'no-line-breaks'
  | 'blanks-in-words'
  | 'letters-missing'
  | 'columns-of-blanks'
  | 'no-page-breaks'
  | 'columns-lost'
  | 'cells-lost';

/** Why an import is poor. */
export interface PoorImport {
  cause: PoorCause;
  /** Share of the characters that were placed, 0 to 1. */
  placed: number;
  /** Whole sentences: how much was placed, why so little, and what to do. */
  message: Bilingual;
}

/** Signs that stand for a letter nobody can read. */
const UNREADABLE = /[\ufffd\u25a1\u3013]|\(cid:\d+\)/gu;
/** Three blanks and more inside a line part columns of a page. */
const COLUMN = /\S[ \u3000]{3,}\S/u;

const USE_ORIGINAL: Bilingual = {
  ja: 'テキストではなく、PDF・Excel・Wordの原本を取り込んでください。',
  en: 'Import the PDF, Excel or Word file itself instead of its text.',
};
const useOriginal = (cause: Bilingual): Bilingual => joinSentences(cause, USE_ORIGINAL);
const CAUSES: Readonly<Record<PoorCause, Bilingual>> = {
  'no-line-breaks': useOriginal({
    ja: 'テキストの改行が失われており、見出しと記載を区別できません。',
    en: 'The text has lost its line breaks, so that nothing separates labels from values.',
  }),
  'blanks-in-words': useOriginal({
    ja: '文字の間に余分な空白があります。テキストの抽出に使ったソフトによるものです。',
    en: 'The text has blanks between its letters, as some programs extract them.',
  }),
  'letters-missing': useOriginal({
    ja: '欠けている文字や読めない文字があります。',
    en: 'Letters of the text are missing or cannot be read.',
  }),
  'columns-of-blanks': useOriginal({
    ja: '表の列が空白で並べられており、別の欄の行が混ざっています。',
    en: 'The text prints the columns of the page beside each other, so that lines of different cells run together.',
  }),
  'no-page-breaks': useOriginal({
    ja: 'テキストの改ページが失われており、記載が見出しから離れています。',
    en: 'The text has lost its page breaks, and its words are separated from their labels.',
  }),
  'columns-lost': useOriginal({
    ja: '表の列が失われており、記載がどの見出しのものか特定できません。',
    en: 'The columns are lost: values are separated from their labels, and cannot be assigned to them.',
  }),
  'cells-lost': {
    ja: '行や欄の並びが様式と異なります。取込み結果を原本と照合してください。',
    en: 'The rows and cells of the source are not those of the form. Compare the result with the original.',
  },
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What a text shows of its damage; `kind` as in SourceDocument. For an original (`text` is '') only its cells can be at fault. */
export function findCause(kind: string, text: string): PoorCause {
  const lines = text.split(/\r\n|[\n\r\f]/u).filter((line) => line.trim() !== '');
  const long = lines
    .filter((line) => line.length > DAMAGED_SOURCE.longLine.value)
    .reduce((sum, line) => sum + line.length, 0);
  if (share(long, text.length) > DAMAGED_SOURCE.inLongLines.value) return 'no-line-breaks';
  const parted = count(text, /\p{Script=Han}[ \u3000](?=\p{Script=Han})/gu);
  if (share(parted, count(text, /\p{Script=Han}/gu)) > DAMAGED_SOURCE.parted.value) return 'blanks-in-words';
  if (share(count(text, UNREADABLE), text.length) > DAMAGED_SOURCE.unreadable.value) return 'letters-missing';
  if (kind !== 'text') return 'cells-lost';
  if (share(lines.filter((line) => COLUMN.test(line)).length, lines.length) > DAMAGED_SOURCE.columns.value)
    return 'columns-of-blanks';
  const hasPages = text.trim().includes('\f') || /\n(?:[ \t\u3000]*\r?\n){3}/u.test(text);
  return !hasPages && lines.length > DAMAGED_SOURCE.page.value ? 'no-page-breaks' : 'columns-lost';
}

/** The sentence that names a cause and what to do. */
export const describeCause = (cause: PoorCause): Bilingual => CAUSES[cause];

/** Whether an import is poor, and the likely cause; null where it is not. `source` as for `findCause`. */
export function judgeQuality(coverage: Coverage, source: { kind: string; text: string }): PoorImport | null {
  const placed = share(coverage.placed, coverage.total);
  if (coverage.total === 0 || placed >= POOR_IMPORT.placed.value) return null;
  const cause = findCause(source.kind, source.text);
  const percent = `${(Math.floor(placed * 1000) / 10).toFixed(1)} %`;
  const measured: Bilingual = {
    ja: `項目に配置できた文字は${percent}だけです。`,
    en: `Only ${percent} of the text was placed.`,
  };
  return { cause, placed, message: joinSentences(measured, describeCause(cause)) };
}
