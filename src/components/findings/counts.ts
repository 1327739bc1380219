import type { AbsenceKind, Finding } from '../../insights/findings/types.ts';
import { ABSENCES } from '../../text/words/absences.ts';
import { number } from '../words.ts';

/** How often a finding holds, of how many that were asked, and how many of them cannot be read. */
export interface FindingCounts {
  holds: number;
  unreadable: number;
  asked: number;
  /** Whole documents are examined: one counts once, however much is found in it. */
  ofDocuments: boolean;
}

export function countsOf({ asked, rows, examined, absences }: Finding): FindingCounts {
  const ofDocuments = asked.endsWith('評価書');
  const holds = ofDocuments ? new Set(rows.map(({ assessment }) => assessment)).size : rows.length;
  return { holds, unreadable: absences.unreadable, asked: examined + absences.unreadable, ofDocuments };
}

const SHOWN: readonly AbsenceKind[] = ['empty', 'none', 'not-asked', 'missing'];

/** What was not asked, or says nothing: `様式に欄なし 3件、記載なし 1件`; '' where there is nothing of it. */
export function absenceWords({ absences }: Finding): string {
  return SHOWN.flatMap((kind) => (absences[kind] === 0 ? [] : [`${ABSENCES[kind]} ${number(absences[kind])}件`])).join(
    '、',
  );
}
