import { make } from '../make.ts';
import { holdsWords } from './find-words.ts';

export interface ChooserOption {
  id: string;
  words: string;
  /** Shown beside it: `済`, a page. */
  remark: string;
}

/** Choices that are shown at once: more are found by typing. */
const MOST_SHOWN = 60;

/** Asks in a dialog for one of many: typing narrows the list, arrows move in it, Enter takes. null where it was closed. */
export function choose(title: string, choices: readonly ChooserOption[]): Promise<string | null> {
  const input = make('input', 'chooser-input');
  input.type = 'text';
  const list = make('ul', 'chooser-list');
  list.id = 'chooser-list';
  list.role = 'listbox';
  list.setAttribute('aria-label', title);
  input.role = 'combobox';
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'true');
  input.setAttribute('aria-autocomplete', 'list');
  const count = make('p', 'chooser-count');
  count.role = 'status';
  const close = make('button', 'key-button', make('kbd', '', 'Esc'), make('span', '', 'やめる'));
  close.type = 'button';
  const label = make(
    'label',
    'chooser-label',
    make('span', '', 'キーワードで絞り込み（↑↓で選び、Enterで決定）'),
    input,
  );
  const dialog = make('dialog', 'chooser', make('h2', '', title), label, count, list, close);
  let found: readonly ChooserOption[] = [];
  let at = 0;
  const mark = (): void => {
    [...list.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    const current = list.children[at];
    if (current === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', current.id);
    current?.scrollIntoView({ block: 'nearest' });
  };
  return new Promise((resolve) => {
    const end = (chosen: string | null): void => {
      dialog.close();
      dialog.remove();
      resolve(chosen);
    };
    const render = (): void => {
      found = choices.filter(({ words }) => holdsWords(words, input.value));
      at = 0;
      count.textContent = `${found.length}件${found.length > MOST_SHOWN ? `（先頭の${MOST_SHOWN}件を表示）` : ''}`;
      list.replaceChildren(
        ...found.slice(0, MOST_SHOWN).map(({ id, words, remark }, index) => {
          const option = make('li', '', make('span', '', words), remark === '' ? '' : make('span', 'remark', remark));
          option.id = `chooser-${index}`;
          option.role = 'option';
          option.addEventListener('click', () => end(id));
          return option;
        }),
      );
      mark();
    };
    input.addEventListener('input', render);
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const last = Math.min(found.length, MOST_SHOWN) - 1;
      if (event.key === 'ArrowDown') at = Math.min(at + 1, last);
      else if (event.key === 'ArrowUp') at = Math.max(at - 1, 0);
      else if (event.key === 'Enter') end(found[at]?.id ?? null);
      else return;
      event.preventDefault();
      mark();
    });
    close.addEventListener('click', () => end(null));
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(null);
    });
    document.body.append(dialog);
    render();
    dialog.showModal();
    input.focus();
  });
}
