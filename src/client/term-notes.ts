import { make } from './make.ts';

/** What the portal says of a term: the term, its reading, its meaning. */
type Note = readonly [term: string, reading: string, short: string];

/** All notes of the portal, fetched once. */
let notes: Promise<Record<string, Note>> | null = null;
let panel: Panel | null = null;

function load(link: HTMLAnchorElement): Promise<Record<string, Note>> {
  notes ??= fetch(new URL('terms.json', link.href.replace(/#.*$/u, '')))
    .then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
      return answer.json() as Promise<Record<string, Note>>;
    })
    .catch((error: unknown) => {
      notes = null;
      throw error;
    });
  return notes;
}

interface Panel {
  element: HTMLElement;
  show: (note: Note, more: string) => void;
}

function makePanel(): Panel {
  const [heading, reading, short, close, more] = [
    make('h2', ''),
    make('p', 'kana'),
    make('p', ''),
    make('button', 'close', '閉じる'),
    make('a', '', '用語集で読む'),
  ];
  heading.id = 'term-note-heading';
  close.type = 'button';
  const element = make('div', 'term-note', heading, reading, short, make('p', 'term-actions', close, more));
  element.popover = 'auto';
  element.tabIndex = -1;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => element.hidePopover());
  document.body.append(element);
  return {
    element,
    show: (note, address) => {
      [heading.textContent, reading.textContent, short.textContent] = note;
      more.href = address;
    },
  };
}

async function open(link: HTMLAnchorElement): Promise<void> {
  // A note that cannot be loaded stands where the link leads.
  const all = await load(link).catch((): Record<string, Note> => ({}));
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

/** Terms are links to the glossary; where a browser has popovers they become buttons that open the words beside the text. */
if ('popover' in HTMLElement.prototype) {
  for (const link of document.querySelectorAll('a.term')) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
  }
  const termOf = (event: Event): HTMLAnchorElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
  document.addEventListener('click', (event) => {
    const link = termOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
  document.addEventListener('keydown', (event) => {
    const link = event.key === ' ' ? termOf(event) : null;
    if (!link) return;
    event.preventDefault();
    void open(link);
  });
}
