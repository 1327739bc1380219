import { memoizeOnce } from '../search/engines/memo.ts';
import { make, makeLink } from './make.ts';
import type { FoundTown, FoundTowns } from './towns/find-towns.ts';
import type { FindTowns } from './towns/load-towns.ts';
import type { TownName, TownRow } from './towns/town-names.ts';
import { describeFound, ELSEWHERE, SHOWN, shownUnpublished } from './towns/town-words.ts';

/**
 * Finds a municipality while its name or reading is typed, also one of which nothing is here. Without this script the form leads to the
 * page of all of them. The lists are loaded when the field is first used.
 */
class TownFinder extends HTMLElement {
  readonly #load = memoizeOnce(async (): Promise<FindTowns> => {
    const { towns = '', bodies = '' } = this.dataset;
    return (await import('./towns/load-towns.ts')).loadTowns(towns, bodies);
  });
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
      const find = await this.#load();
      const found = find(input.value);
      status.textContent = input.value.trim() === '' ? idle : describeFound(found);
      this.#render(found);
      return found.published;
    };
    const showFailure = (): void => {
      status.textContent = '一覧を読み込めませんでした。「探す」を選ぶと、すべての市区町村のページに移ります。';
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

  #render(found: FoundTowns): void {
    this.#list.replaceChildren(...found.published.slice(0, SHOWN).map((town) => this.#line(town)));
    const missing = found.unpublished.slice(0, shownUnpublished(found));
    if (missing.length === 0) {
      this.#missing.replaceChildren();
      return;
    }
    const list = make('ul', 'town-results', ...missing.map(lineOfMissing));
    list.setAttribute('role', 'list');
    this.#missing.replaceChildren(
      make('p', 'town-missing-title', 'まだ掲載していない団体'),
      list,
      make('p', 'soft', ELSEWHERE),
    );
  }

  #line({ town, by }: FoundTown): HTMLElement {
    const [, name, kana, prefecture, assessments] = town;
    const words = [prefecture, kana, `評価書 ${assessments}件`].filter((word) => word !== '').join('・');
    const why = by === null ? [] : [make('span', 'soft', `「${by.name}」：${by.note ?? ''}`)];
    return make('li', '', makeLink(this.#pathOf(town), name), make('span', 'soft', words), ...why);
  }
}

function lineOfMissing(town: TownName): HTMLElement {
  const words = [town.prefecture, town.kana, town.note ?? ''].filter((word) => word !== '').join('・');
  return make('li', '', make('span', '', town.name), make('span', 'soft', words));
}

customElements.define('town-finder', TownFinder);
