/** Makes an element with its class and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A button that does something; `label`: its name, where its words alone are not enough for those who hear it. */
export function makeButton(className: string, words: string, onClick: () => void, label?: string): HTMLButtonElement {
  const button = make('button', className, words);
  button.type = 'button';
  if (label !== undefined) button.setAttribute('aria-label', label);
  button.addEventListener('click', onClick);
  return button;
}

export function makeLink(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = make('a', '', ...children);
  anchor.href = address;
  return anchor;
}

/** A box or a radio button. */
export function makeInput(type: 'checkbox' | 'radio', checked = false): HTMLInputElement {
  const input = make('input');
  input.type = type;
  input.checked = checked;
  return input;
}
