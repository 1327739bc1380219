import type { Element, ElementContent, Properties } from 'hast';

type Attribute = string | number | boolean | null | undefined;

/**
 * An element as a value (hast), which the server writes as HTML and the browser as DOM. Attributes bear the names they have in HTML; those
 * that are null, undefined or false are left out, `true` is an attribute without a value.
 */
export function element(
  tagName: string,
  attributes: Readonly<Record<string, Attribute>>,
  ...children: readonly (ElementContent | string | null)[]
): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined && value !== false)
      properties[name] = value === true ? '' : String(value);
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .filter((child) => child !== null)
      .map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A link: `link('/about/', 'このサイトについて')`. */
export const link = (href: string, text: string): Element => element('a', { href }, text);
