import type { ItemSubtree } from '../../assessment/outline.ts';
import { textOf } from '../../assessment/value-text.ts';
import { BLOCK_FACT } from '../../match/thresholds.ts';

/** What a repeated part (a system, a task given away, a recipient, a file) is known by; '' where the document does not say. */
export interface BlockFacts {
  name: string;
  contractor: string;
  basis: string;
  /** What else it says in words. */
  words: string;
}

/** Reads what a repeated part is from the texts in it. Its printed number is not looked at. */
export function blockFacts(branch: ItemSubtree): BlockFacts {
  const facts: BlockFacts = { name: readable(branch), contractor: '', basis: '', words: '' };
  const words: string[] = [];
  for (const child of branch.children) {
    const text = readable(child);
    const role = child.node?.role;
    // The first text is the name where the heading bears none: ①システムの名称, 1. 特定個人情報ファイル名.
    if (role === 'contractor') facts.contractor = text;
    else if (role === 'basis') facts.basis = text;
    else if (facts.name === '' && role !== 'task' && words.length === 0) facts.name = text;
    else words.push(text);
  }
  facts.words = words.filter((text) => text !== '').join('\n');
  return facts;
}

function readable({ entry: { value } }: ItemSubtree): string {
  return value?.type === 'text' ? textOf(value).slice(0, BLOCK_FACT.compared.value) : '';
}
