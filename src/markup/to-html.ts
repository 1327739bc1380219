import type { Element, ElementContent } from 'hast';

/** Elements that have no end tag. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

const reference = (letter: string): string => `&#x${letter.charCodeAt(0).toString(16).toUpperCase()};`;
const escapeText = (text: string): string => text.replace(/[<&]/gu, reference);
const escapeValue = (value: string): string => value.replace(/["&'`\0]/gu, reference);

/**
 * HTML of an element made by `element`; what it holds is escaped. Pages have tens of thousands of them: a serializer for all that hast can
 * say takes five times as long.
 */
export function toHtml({ tagName, properties, children }: Element): string {
  let html = `<${tagName}`;
  for (const [name, value] of Object.entries(properties))
    html += value === '' ? ` ${name}` : ` ${name}="${escapeValue(String(value))}"`;
  html += '>';
  for (const child of children) html += childToHtml(child);
  return VOID.has(tagName) ? html : `${html}</${tagName}>`;
}

function childToHtml(child: ElementContent): string {
  if (child.type === 'text') return escapeText(child.value);
  return child.type === 'element' ? toHtml(child) : '';
}
