import { ABSENCES } from '../../text/words/absences.ts';
import type { WayStage } from '../../insights/way/types.ts';
import { groupBy } from '../../text/group-by.ts';

type Absence = NonNullable<WayStage['absence']>;

/** Why documents of a body say nothing, each reason once with how many they are, the most frequent first. */
export function absentWords(absences: readonly Absence[]): { words: string; count: number }[] {
  return [...groupBy(absences, (absence) => absence)]
    .map(([absence, own]) => ({ words: ABSENCES[absence], count: own.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** Texts that differ by more than spaces, each as it stands first. */
export function withoutRepeats(texts: readonly string[]): string[] {
  return [...groupBy(texts, (text) => text.replace(/\s+/gu, '')).values()].flatMap((own) => own[0] ?? []);
}
