import { memoizeRecent } from '../../search/engines/memo.ts';
import { make, makeLink } from '../make.ts';
import { NO_CHANGE_DATE } from '../../text/words/unknowns.ts';
import { LOADING } from '../../text/words/actions.ts';

/** The page of the history, fetched once. */
const load = memoizeRecent(1, async (address: string): Promise<Document> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
});

/** One row of the history as it is shown below its item: facts, difference, remarks. */
function rowOf(change: HTMLElement, history: string): HTMLElement {
  const time = change.querySelector('time')?.textContent ?? NO_CHANGE_DATE;
  const link = makeLink(`${history}#${change.id}`, time);
  const kind = change.querySelector('.tip > a')?.textContent?.trim() ?? '';
  const facts = make(
    'p',
    'change-facts',
    link,
    ...[change.dataset['timing'] ?? '', kind]
      .filter((words) => words !== '')
      .map((words) => make('span', 'tag', words)),
  );
  const kept = change.querySelectorAll('[data-diff], .change-note, .change-remarks');
  return make('section', 'item-change', facts, ...[...kept].map((part) => document.importNode(part, true)));
}

/** Puts the rows of an item below its link to the history, at `address`. Rejects where the history cannot be loaded. */
export async function fillHistory(details: HTMLDetailsElement, address: string): Promise<void> {
  const key = details.dataset['itemHistory'] ?? '';
  const status = make('p', 'soft', LOADING);
  status.setAttribute('role', 'status');
  details.append(status);
  try {
    const changes = (await load(address)).querySelectorAll<HTMLElement>(
      `[data-change][data-keys~="${CSS.escape(key)}"]`,
    );
    details.append(...[...changes].map((change) => rowOf(change, address)));
  } finally {
    status.remove();
  }
}
