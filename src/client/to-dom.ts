import type { Element } from 'hast';

/** Makes the element of a page from its value. */
export function toDom<Made extends HTMLElement = HTMLElement>({ tagName, properties, children }: Element): Made {
  const made = document.createElement(tagName);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, String(value));
  for (const child of children) {
    if (child.type === 'element') made.append(toDom(child));
    else if (child.type === 'text') made.append(child.value);
  }
  return made as Made;
}
