import { parseQuery } from '../../search/query/query.ts';
import { withParameter } from '../../text/address-state.ts';
import { addressTarget } from '../address-target.ts';
import { make, makeButton } from '../make.ts';
import { markWords, runsOf, unmark } from './find-in-page.ts';
import { NEXT, PREVIOUS } from '../../text/words/actions.ts';
import { number } from '../../text/words/numbers.ts';

/** Marks the words of `?q=` on a page one arrives at from a search, and leads from one to the next. */
class SearchMarks extends HTMLElement {
  #marks: HTMLElement[][] = [];
  #at = -1;

  connectedCallback(): void {
    const words = parseQuery(new URLSearchParams(location.search).get('q') ?? '')
      .filter(({ exclude }) => !exclude)
      .flatMap((term) => term.words);
    if (words.length === 0) return;
    const start = (): void => {
      unmark();
      this.#marks = markWords(runsOf(document), [...new Set(words.map(({ folded }) => folded))]);
      this.#show([...new Set(words.map(({ typed }) => `「${typed}」`))].join(''));
    };
    // The history page sets its differences side by side first, and anew when the reader asks for it.
    void (
      document.querySelector('change-filter') ? customElements.whenDefined('change-filter') : Promise.resolve()
    ).then(start);
    document.addEventListener('change', (event) => {
      if ((event.target as Element).matches('input[name="view"]') && !this.hidden) start();
    });
  }

  #show(words: string): void {
    const many = this.#marks.length;
    const found = many === 0 ? `${words}は、このページの本文にはありません。` : `${words} ${number(many)}か所`;
    this.replaceChildren(make('span', '', found));
    if (many > 0)
      this.append(
        makeButton('plain', PREVIOUS, () => this.#go(-1)),
        makeButton('plain', NEXT, () => this.#go(1)),
      );
    this.append(makeButton('plain', 'ハイライトを消す', () => this.#end()));
    this.hidden = false;
    const target = addressTarget(location.hash);
    const first = this.#marks.findIndex(([mark]) => mark !== undefined && target?.contains(mark) === true);
    if (first >= 0) this.#at = first - 1;
  }

  #go(step: 1 | -1): void {
    for (const mark of this.#marks[this.#at] ?? []) delete mark.dataset['current'];
    const many = this.#marks.length;
    this.#at = (this.#at + step + many) % many;
    const own = this.#marks[this.#at] ?? [];
    for (const mark of own) mark.dataset['current'] = '';
    for (let details = own[0]?.closest('details'); details; details = details.parentElement?.closest('details'))
      details.open = true;
    own[0]?.scrollIntoView({ block: 'center' });
    const status = this.querySelector('span');
    if (status) status.textContent = `${number(many)}か所のうち${this.#at + 1}番目`;
  }

  #end(): void {
    unmark();
    this.#marks = [];
    this.hidden = true;
    history.replaceState(null, '', location.pathname + withParameter(location.search, 'q', null) + location.hash);
    document.getElementById('content')?.focus({ preventScroll: true });
  }
}

customElements.define('search-marks', SearchMarks);
