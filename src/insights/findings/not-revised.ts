import type { StoredAssessment } from '../../workspace/stored.ts';
import type { Finding, FindingRow, FindingDefinition } from './types.ts';

/** Years after which the guideline of the 個人情報保護委員会 asks authorities to try to assess anew. */
const YEARS = 5;

const question: FindingDefinition = {
  id: 'not-revised',
  title: `${YEARS}年以上、新しい日付のない評価書`,
  rule: `公表日と変更箇所の日付のうち最も新しいものが、このサイトにある最も新しい日付より${YEARS}年以上前のもの。`,
  caution: 'このサイトに新しい版が届いていないだけのことがあります。事務が終わって使われなくなった評価書も含まれます。',
  unit: '件の評価書',
  columns: ['最も新しい日付', '公表日'],
};

/** The newest date of an assessment, '' where it has none, and when it was published. */
export interface NewestDates {
  assessment: string;
  day: string;
  published: string;
}

export function newestDatesOf({ id, frontmatter, newestChange }: StoredAssessment): NewestDates {
  const published = frontmatter.published ?? '';
  const day = [published, newestChange ?? ''].sort().at(-1) ?? '';
  return { assessment: id, day, published };
}

/** Finds assessments without a date in years, measured from the newest date of all of them, so that a build gives the same tomorrow. */
export function notRevised(all: readonly NewestDates[]): Finding {
  const dated = all.filter(({ day }) => day !== '');
  const today = dated.reduce((latest, { day }) => (day > latest ? day : latest), '');
  const limit = `${Number(today.slice(0, 4)) - YEARS}${today.slice(4)}`;
  const rows = dated
    .filter(({ day }) => day <= limit)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ assessment, day, published }): FindingRow => ({
      assessment,
      key: null,
      change: null,
      cells: [day, published],
    }));
  const rule = today === '' ? question.rule : `${question.rule}最も新しい日付は${today}です。`;
  const without = all.length - dated.length;
  const undated = without === 0 ? '' : `日付の分からない評価書（${without}件）は除いています。`;
  return { ...question, rule: rule + undated, examined: dated.length, rows, tallies: [] };
}
