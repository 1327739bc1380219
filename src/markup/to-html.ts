import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify, { collapseEmptyAttributes: true }).freeze();

/** HTML of an element; what it holds is escaped. */
export const toHtml = (element: Element): string => processor.stringify({ type: 'root', children: [element] });
