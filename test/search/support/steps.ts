import { type Steps, StepWriter } from '../../../src/search/engines/grams/steps.ts';

/** Ascending numbers, one or more, as the writers of the index take them. */
export function toSteps(numbers: Iterable<number>): Steps {
  const writer = new StepWriter();
  for (const number of numbers) writer.write(number);
  const steps = writer.end();
  if (steps === null) throw new Error('There are no numbers.');
  return steps;
}
