import type { StoredAssessment } from '../../../workspace/stored.ts';
import { toEvidence } from '../../findings/evidence.ts';
import { NO_ABSENCES } from '../../findings/absence.ts';
import type { Finding, FindingDefinition, FindingRow } from '../../findings/types.ts';
import type { Evidence } from '../types.ts';

/** Years after which the guideline of the 個人情報保護委員会 asks authorities to try to assess anew. */
const YEARS = 5;

export const notRevisedRule: FindingDefinition = {
  id: 'not-revised',
  subject: 'finding',
  title: `${YEARS}年以上更新のない評価書`,
  rule: `公表日と変更箇所の日付のうち最も新しいものが、掲載している評価書の最も新しい日付より${YEARS}年以上前のもの。公表日の分からない評価書と、一部のみ掲載の評価書は除いています。`,
  caution:
    'このサイトが新しい版を掲載していないだけの場合があります。事務が終わって使われなくなった評価書も含まれます。',
  unit: '件の評価書',
  asked: '公表日が分かり、全文掲載の評価書',
  columns: ['最も新しい日付', '公表日'],
};

/** The newest date of an assessment, and when it was published; '' where that is not known, or later rows may be missing. */
export interface NewestDates {
  assessment: string;
  day: string;
  published: string;
  complete: boolean;
  evidence: Evidence[];
}

export function newestDatesOf(stored: StoredAssessment): NewestDates {
  const { id, frontmatter, newestChange, changes, assessment } = stored;
  const published = frontmatter.published ?? '';
  const day = [published, newestChange ?? ''].sort().at(-1) ?? '';
  const printed = assessment.entries.find(({ key }) => key === 'cover-published')?.value;
  const row = changes.find(({ iso }) => iso !== null && iso === newestChange);
  const evidence = [
    ...(printed?.type === 'date' ? [{ key: 'cover-published', quotation: printed.printed }] : [{ quotation: '' }]),
    ...(row === undefined ? [] : [{ change: row.n, quotation: row.date }]),
  ];
  return { assessment: id, day, published, complete: frontmatter.complete, evidence: toEvidence(stored, evidence) };
}

/** Finds assessments without a date in years, measured from the newest date of all of them, so that a build gives the same tomorrow. */
export function notRevised(all: readonly NewestDates[]): Finding {
  const today = all.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const dated = all.filter(({ published, complete }) => published !== '' && complete);
  const limit = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  const rows = dated
    .filter(({ day }) => lastDayIn(day) <= limit)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ assessment, day, published, evidence }): FindingRow => ({
      assessment,
      key: null,
      change: null,
      day,
      cells: [day, published],
      evidence,
      since: null,
      basis: null,
    }));
  const rule = today === '' ? notRevisedRule.rule : `${notRevisedRule.rule}最も新しい日付は${inWords(today)}です。`;
  const ids = (those: readonly NewestDates[]): string[] => those.map(({ assessment }) => assessment);
  // A part of a document is not asked: what it prints is no absence, and what it does not print may stand in the rest.
  const empty = ids(all.filter(({ published, complete }) => published === '' && complete));
  const assessments = { examined: ids(dated), empty, none: [], unreadable: [], 'not-asked': [], missing: [] };
  const absences = { ...NO_ABSENCES, empty: empty.length };
  return { ...notRevisedRule, rule, examined: dated.length, absences, assessments, rows, tallies: [] };
}

/** The last day that a date may mean, as a date that can be compared: `2018-03` → `2018-03-31`. */
const lastDayIn = (day: string): string => (day.length === 10 ? day : day.length === 7 ? `${day}-31` : `${day}-12-31`);

function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${date === undefined ? '' : `${date}日`}`;
}
