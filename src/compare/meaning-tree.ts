import { loadForm } from '../forms/load.ts';
import { mergeForms, type MeaningTree } from './meanings.ts';

let tree: MeaningTree | null = null;

/** The items of the three forms as one tree, in the order of the 重点 form. */
export function meaningTree(): MeaningTree {
  tree ??= mergeForms([loadForm('juten'), loadForm('zen'), loadForm('kiso')]);
  return tree;
}
