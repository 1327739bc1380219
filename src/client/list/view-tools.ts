import { make, makeButton } from '../make.ts';
import { readersDay } from '../readers-day.ts';
import { saveFile } from '../save-file.ts';
import { citeView, viewToJson, type ListView } from './save-view.ts';
import { COPIED, COPY_LINK } from '../../text/words/actions.ts';

/** Saves a view as a file of the reader's. `base`: the address of the site without a slash at its end. */
export async function saveView(kind: string, view: ListView, base: string): Promise<void> {
  const name = `${view.list.id}.${kind}`;
  if (kind === 'json') {
    saveFile(name, 'application/json', JSON.stringify(viewToJson(view, readersDay()), null, 1));
    return;
  }
  // What writes CSV is as large as the rest, and few save.
  const { viewToCsv } = await import('./view-csv.ts');
  saveFile(name, 'text/csv', viewToCsv(view, base));
}

/** Puts the address and the citation of a view, each with a button that copies it. */
export function showCitation(host: HTMLElement, view: ListView): void {
  const portal = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const citation = citeView(view, portal, readersDay());
  const status = make('output', 'soft');
  host.replaceChildren(
    make('p', 'list-citation', citation),
    make(
      'p',
      'list-copy',
      copyButton('引用をコピー', citation, status),
      copyButton(COPY_LINK, view.address, status),
      status,
    ),
  );
}

function copyButton(label: string, text: string, status: HTMLElement): HTMLButtonElement {
  return makeButton('plain', label, () => {
    navigator.clipboard.writeText(text).then(
      () => {
        status.textContent = COPIED;
      },
      () => {
        status.textContent = 'コピーできませんでした。上の文を選択してコピーしてください。';
      },
    );
  });
}
