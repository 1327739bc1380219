import { memoizeRecent } from '../../search/engines/memo.ts';
import { loadJson } from '../load-json.ts';
import { make, makeButton } from '../make.ts';

/** What the portal says of a term: the term, its reading, its meaning. */
type Note = readonly [term: string, reading: string, short: string];

/** All notes of the portal, by the address of the glossary, fetched once. */
const load = memoizeRecent(1, (glossary: string) =>
  loadJson<Record<string, Note>>(new URL('terms.json', glossary).href),
);
let panel: Panel | null = null;

interface Panel {
  element: HTMLElement;
  show: (note: Note, more: string) => void;
}

function makePanel(): Panel {
  const [heading, reading, short, close, more] = [
    make('h2', ''),
    make('p', 'kana'),
    make('p', ''),
    makeButton('close', '閉じる', () => element.hidePopover()),
    make('a', '', '用語集で見る'),
  ];
  heading.id = 'term-note-heading';
  const element = make('div', 'term-note', heading, reading, short, make('p', 'term-actions', close, more));
  element.popover = 'auto';
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', heading.id);
  document.body.append(element);
  return {
    element,
    show: (note, address) => {
      [heading.textContent, reading.textContent, short.textContent] = note;
      more.href = address;
    },
  };
}

/** Opens the explanation of a term beside the link to it; one that cannot be loaded stands where the link leads. */
export async function openTermNote(link: HTMLAnchorElement): Promise<void> {
  const all = await load(link.href.replace(/#.*$/u, '')).catch((): Record<string, Note> => ({}));
  const note = all[link.hash.slice(1)];
  if (note === undefined) {
    location.href = link.href;
    return;
  }
  panel ??= makePanel();
  panel.show(note, link.href);
  // Closing gives the focus back to where it was.
  link.focus();
  panel.element.showPopover({ source: link });
  panel.element.focus();
}
