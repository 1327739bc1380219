import { memoizeOnce } from '../search/engines/memo.ts';
import { make } from './make.ts';
import type { FoundTown, FoundTowns } from './towns/find-towns.ts';
import type { FindTowns } from './towns/load-towns.ts';
import type { TownLines } from './towns/town-lines.ts';
import type { TownRow } from './towns/town-names.ts';
import { SHOWN, shownUnpublished } from './towns/town-words.ts';

const FAILURE = {
  ja: '一覧を読み込めませんでした。「検索」を選ぶと、すべての市区町村のページに移動します。',
  en: 'The list could not be loaded. “Find” leads to the page of all municipalities.',
};

/**
 * Finds a municipality while its name or reading is typed, also one of which nothing is here. Without this script the form leads to the
 * page of all of them. The lists are loaded when the field is first used.
 */
class TownFinder extends HTMLElement {
  readonly #load = memoizeOnce(async (): Promise<FindTowns> => {
    const { towns = '', bodies = '' } = this.dataset;
    return (await import('./towns/load-towns.ts')).loadTowns(towns, bodies);
  });
  readonly #loadLines = memoizeOnce(async (): Promise<TownLines> =>
    this.#isEnglish()
      ? (await import('./towns/english-lines.ts')).englishLines
      : (await import('./towns/town-lines.ts')).japaneseLines,
  );
  readonly #list = make('ul', 'town-results');
  readonly #missing = make('div', 'town-missing');

  connectedCallback(): void {
    const [form, input, status] = [
      this.querySelector('form'),
      this.querySelector('input'),
      this.querySelector('[role="status"]'),
    ];
    if (!form || !input || !status) return;
    this.#list.setAttribute('role', 'list');
    this.append(this.#list, this.#missing);
    const idle = status.textContent;
    const show = async (): Promise<FoundTown[]> => {
      const [find, lines] = await Promise.all([this.#load(), this.#loadLines()]);
      const found = find(input.value);
      status.textContent = input.value.trim() === '' ? idle : lines.describe(found);
      this.#render(found, lines);
      return found.published;
    };
    const showFailure = (): void => {
      status.textContent = FAILURE[this.#isEnglish() ? 'en' : 'ja'];
    };
    input.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    input.addEventListener('input', () => void show().catch(showFailure));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show().then(
        (found) => {
          const [first] = found;
          if (first === undefined) return;
          if (found.length === 1 || first.town[1] === input.value.trim()) location.href = this.#pathOf(first.town);
          else this.#list.querySelector('a')?.focus();
        },
        () => form.submit(),
      );
    });
    const given = new URLSearchParams(location.search).get(input.name);
    if (given !== null && given !== '') {
      input.value = given;
      void show().catch(showFailure);
    }
  }

  #pathOf([code]: TownRow): string {
    return `${this.dataset['page'] ?? ''}${code}/`;
  }

  #isEnglish(): boolean {
    return this.dataset['language'] === 'en';
  }

  #render(found: FoundTowns, lines: TownLines): void {
    const own = found.published.slice(0, SHOWN);
    this.#list.replaceChildren(...own.map((each) => lines.line(each, this.#pathOf(each.town))));
    const missing = found.unpublished.slice(0, shownUnpublished(found));
    if (missing.length === 0) {
      this.#missing.replaceChildren();
      return;
    }
    const list = make('ul', 'town-results', ...missing.map(lines.missing));
    list.setAttribute('role', 'list');
    this.#missing.replaceChildren(
      make('p', 'town-missing-title', lines.missingTitle),
      list,
      make('p', 'soft', lines.elsewhere),
    );
  }
}

customElements.define('town-finder', TownFinder);
