import type { Form, FormNode } from '../../../src/forms/types.ts';
import { loadForm } from '../../../src/forms/load.ts';
import type { Threshold } from '../../../src/match/thresholds/threshold.ts';

/** What holds at a threshold, and what does not right beside it; both through the function that uses it. */
export interface Edge {
  holds: () => boolean;
  fails: () => boolean;
}

export type Edges<Group extends Readonly<Record<string, Threshold>>> = { [Name in keyof Group]: Edge };

/** One more edge of the same kind: what a function says of two neighbours, of which the first holds. */
export const edge = <Case>(says: (one: Case) => boolean, holding: Case, failing: Case): Edge => ({
  holds: () => says(holding),
  fails: () => says(failing),
});

const LITTLE = 1e-6;

/** Edge of a weight: what a function gives is this, and not a millionth more. */
export const weight = (weigh: () => number, value: number): Edge => ({
  holds: () => weigh() >= value - LITTLE,
  fails: () => weigh() >= value + LITTLE,
});

/** So many letters, no two of them the same; `from` begins elsewhere in the alphabet. */
export const letters = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(0x6200 + from + at)).join('');

/** A text with the letters at some places replaced by others that stand nowhere else. */
export const damage = (text: string, ...places: number[]): string =>
  Array.from(text, (letter, at) => (places.includes(at) ? String.fromCodePoint(0x8a00 + at) : letter)).join('');

/** A text with one letter of every `step` replaced, so many in all. */
export const damageEvery = (text: string, step: number, count: number): string =>
  damage(text, ...Array.from({ length: count }, (_, at) => at * step + 1));

const [plain] = loadForm('kiso')
  .sections.flatMap(({ children }) => children)
  .filter(({ type }) => type === 'text');

/** A place of a form with nothing in it but what is given. */
export function node(given: Partial<FormNode> & Pick<FormNode, 'label'>): FormNode {
  if (plain === undefined) throw new Error('The form has no item of type text.');
  const made: FormNode = {
    ...plain,
    number: null,
    aliases: [],
    caption: null,
    important: false,
    role: null,
    children: [],
    parent: null,
    segment: given.label,
    field: given.label,
    ...given,
  };
  for (const child of made.children) child.parent = made;
  return made;
}

export const form = (...sections: FormNode[]): Form => ({ ...loadForm('kiso'), print: [], sections });
