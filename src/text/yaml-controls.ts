import { type Document, isScalar, visit } from 'yaml';
import type { Bilingual } from './bilingual.ts';
import { CONTROL } from './decode-written.ts';

export interface HiddenControl {
  /** Of the scalar in the text. */
  offset: number;
  /** What is wrong and what to do. */
  reason: Bilingual;
}

/**
 * Keys and values of YAML whose escapes (`"\e[31m"`) stand for control characters, which the bytes of the file do not hold: they would
 * reach pages, tables and terminals.
 */
export function findHiddenControls(document: Document): HiddenControl[] {
  const found: HiddenControl[] = [];
  visit(document, (_, node) => {
    if (!isScalar(node) || typeof node.value !== 'string') return;
    const at = node.value.search(CONTROL);
    if (at < 0) return;
    const number = node.value.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    found.push({
      offset: node.range?.[0] ?? 0,
      reason: {
        ja: `目に見えない制御文字（U+${number}）が「\\」で書かれています。消してください。`,
        en: `An invisible control character (U+${number}) is written with 「\\」. Delete it.`,
      },
    });
  });
  return found;
}
