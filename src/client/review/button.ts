import { make } from '../make.ts';

export interface ButtonOptions {
  words: string;
  /** The key that does the same, as printed on the button; '' where there is none. */
  key: string;
  onPress: () => void;
  className?: string;
}

/** A button with its key on it. The key is no part of its name: `aria-keyshortcuts` says it. */
export function makeButton({ words, key, onPress, className = '' }: ButtonOptions): HTMLButtonElement {
  const button = make('button', `key-button ${className}`.trim());
  button.type = 'button';
  if (key !== '') {
    const hint = make('kbd', '', key);
    hint.ariaHidden = 'true';
    button.append(hint);
    button.setAttribute('aria-keyshortcuts', key);
  }
  button.append(make('span', '', words));
  button.addEventListener('click', onPress);
  return button;
}
