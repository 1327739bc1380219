import type { FormNode } from '../forms/types.ts';

/** A heading as the form prints it: `Ⅰ 基本情報`, `1. …`, `③対象人数`, `リスク１：…`, `システム4`. */
export function nodeName(node: FormNode, block: number | null = null): string {
  const label = node.repeat === 'block' && block !== null ? `${node.label}${block}` : node.label;
  if (node.number === null) return label;
  if (/^\d+$/u.test(node.number)) return `${node.number}. ${label}`;
  if (/^[Ⅰ-Ⅻ]$/u.test(node.number)) return `${node.number} ${label}`;
  return node.number.startsWith('リスク') ? `${node.number}：${label}` : `${node.number}${label}`;
}

/** Names in 「」, one after the other. */
export function quoteNames(names: readonly string[]): string {
  return names.map((name) => `「${name}」`).join('');
}
