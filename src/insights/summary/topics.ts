import { walkMeanings, type Meaning } from '../../compare/meanings.ts';
import { QUESTIONS, type SummaryQuestion } from './questions.ts';

export interface Topic {
  id: string;
  /** In the words of a resident. */
  words: string;
  /** Name of its picture. */
  icon: string;
  /** Items that tell it, by the id of their meaning: the one that tells most of it first. */
  fields: string[];
}

/** What residents may ask of all assessments together, each with the items that answer and of which there are pages. */
export function topicsOf(roots: readonly Meaning[], hasPage: (field: string) => boolean): Topic[] {
  const items = [...walkMeanings(roots)].filter(({ type, id }) => type !== null && hasPage(id));
  return QUESTIONS.flatMap(({ id, topic, icon, roles }: SummaryQuestion) => {
    const fields = roles.flatMap(({ role }) => items.filter((item) => item.role === role).map((item) => item.id));
    return topic === null || fields.length === 0 ? [] : [{ id, words: topic, icon, fields }];
  });
}
