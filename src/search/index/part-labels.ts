import { loadForms } from '../../forms/load.ts';

/** Where an item belongs that the form does not know. */
const OTHER = 'その他';

/** Labels of the parts of the documents: the sections of all forms, in their order, those of the second form behind those of the first. */
export function partLabels(): string[] {
  const sections = loadForms().flatMap((form) => form.sections.filter(({ special }) => special !== 'changes'));
  return [...new Set([...sections.map(({ label }) => label), OTHER])];
}

/** What gives the number of a part by its label; '' where it is not known. */
export function partNumbers(): (label: string) => number {
  const numbers = new Map(partLabels().map((label, number) => [label, number]));
  return (label) => numbers.get(label) ?? numbers.size - 1;
}
