import type { Element, ElementContent } from 'hast';

/** Elements that hold nothing and have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const reference = (letter: string): string => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`;

/**
 * HTML of an element as `element` makes it; what it holds is escaped. Written here and not by a library, as a portal has millions of cells.
 * `script`, `style` and `svg`, which have rules of their own, are not among them.
 */
export function toHtml({ tagName, properties, children }: Element): string {
  let html = `<${tagName}`;
  for (const name in properties) {
    const value = String(properties[name]);
    html += value === '' ? ` ${name}` : ` ${name}="${value.replace(/[&"'`\0]/gu, reference)}"`;
  }
  html += '>';
  for (const child of children) html += contentHtml(child);
  return VOID.has(tagName) ? html : `${html}</${tagName}>`;
}

function contentHtml(content: ElementContent): string {
  if (content.type === 'element') return toHtml(content);
  if (content.type === 'text') return content.value.replace(/[&<]/gu, reference);
  throw new TypeError(`No HTML is made of a ${content.type}`);
}
