import type { List, ListItem, Nodes } from 'mdast';
import { escapeLine } from './escape.ts';
import { splitItem } from './markdown.ts';

/** A named value in a list: `- 説明: first line`, further lines as nested items. */
export interface Field {
  name: string;
  /** Lines joined by `\n`. */
  text: string;
  /** The list item, for positions. */
  node: ListItem;
}

/** Lines of Markdown (without the indent of the list they stand in) for one field. */
export function writeField(name: string, separator: '：' | ': ', text: string): string[] {
  const [first = '', ...others] = text.split('\n');
  const head = `- ${name}${separator}${escapeLine(first, 'inline')}`.trimEnd();
  return [head, ...others.map((line) => `  - ${escapeLine(line, 'item')}`)];
}

/** The fields of a list, and the items that are none. */
export function readFields(list: List, markdown: string): { fields: Field[]; others: Nodes[] } {
  const fields: Field[] = [];
  const others: Nodes[] = [];
  for (const item of list.children) {
    const { text, rest } = splitItem(item, markdown);
    const match = /^([^:：]+)[:：]\s*(.*)$/u.exec(text);
    if (match === null || typeof item.checked === 'boolean') {
      others.push(item);
      continue;
    }
    const lines = [match[2] ?? ''];
    for (const child of rest) {
      if (child.type !== 'list') {
        others.push(child);
        continue;
      }
      for (const line of child.children) {
        const { text: words, rest: deeper } = splitItem(line, markdown);
        lines.push(words);
        others.push(...deeper);
      }
    }
    fields.push({ name: (match[1] ?? '').trim(), text: lines.join('\n'), node: item });
  }
  return { fields, others };
}
