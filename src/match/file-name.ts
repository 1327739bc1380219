import type { FormNode } from '../forms/types.ts';
import { foldLabel, nfkc } from '../text/fold.ts';

const NUMBERED = /^\s*(?:[（(]\s*)?(\d{1,2})\s*[)）.．]\s*/u;

/** The name of a 特定個人情報ファイル as it is compared: folded, without the number printed before it. */
export const foldFileName = (name: string): string => foldLabel(name).replace(/^\d{1,2}/u, '');

/** (2) before a name, in one of its spellings; null where no number is printed. */
export function numberBefore(name: string): number | null {
  const match = NUMBERED.exec(nfkc(name));
  return match ? Number(match[1]) : null;
}

/** Whether what stands under a node is the name of a file: the first text of a section that stands once per file. */
export const namesFile = (node: FormNode): boolean =>
  node.parent?.repeat === 'file' && node === node.parent.children.find((child) => child.type === 'text');
