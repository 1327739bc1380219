import type { Meaning } from '../../compare/meanings.ts';
import type { AssessmentFacts } from './assessment-facts.ts';

/** Assessments that say nothing of an item, for reasons that are no answer. */
export interface NotAsked {
  /** Their form has no such item. */
  notAsked: number;
  /** Their form has it, and the document at hand does not print it; null for an item of a repeated part, which need not be there. */
  missing: number | null;
}

/** Counts the assessments in force that are not among those that print an item. */
export function countNotAsked(
  meaning: Meaning,
  facts: Iterable<AssessmentFacts>,
  printed: ReadonlySet<string>,
): NotAsked {
  const others = [...facts].filter(({ id, inForce }) => inForce && !printed.has(id));
  const notAsked = others.filter(({ form }) => !meaning.nodes.has(form)).length;
  let isRepeated = false;
  for (let at: Meaning | null = meaning; at !== null; at = at.parent) isRepeated ||= at.repeat === 'block';
  return { notAsked, missing: isRepeated ? null : others.length - notAsked };
}
