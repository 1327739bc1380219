import type { FormNode } from '../forms/types.ts';
import { numberIn } from '../forms/versions.ts';

/**
 * A heading as a version of the form (by its id; null: today's) prints it: `Ⅰ 基本情報`, `1. …`, `③対象人数`, `リスク１：…`, `システム4`.
 */
export function nodeName(node: FormNode, block: number | null = null, version: string | null = null): string {
  const label = node.repeat === 'block' && block !== null ? `${node.label}${block}` : node.label;
  const number = numberIn(node, version);
  if (number === null) return label;
  if (/^\d+$/u.test(number)) return `${number}. ${label}`;
  if (/^[Ⅰ-Ⅻ]$/u.test(number)) return `${number} ${label}`;
  return number.startsWith('リスク') ? `${number}：${label}` : `${number}${label}`;
}
