import { loadForm } from '../../forms/load.ts';
import { townTaskOf } from '../../insights/town/town-task.ts';
import type { TownTask } from '../../insights/town/types.ts';
import type { Fact, Reducer } from '../../workspace/derivation.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { kindOf } from './kind.ts';

/** What the assessments in force of a body say of their tasks, by its code. */
const towns = kindOf<TownTask>('town');

/** `stored` has no names of officials. */
export function* extractTown(stored: StoredAssessment): Generator<Fact> {
  const form = loadForm(stored.frontmatter.form);
  yield towns.fact(stored.municipality.code, townTaskOf(stored, form));
}

export function townReducers(): Reducer[] {
  return [towns.reducer((code, facts) => ({ resources: [[`towns/${code}`, facts.map(({ value }) => value)]] }))];
}
