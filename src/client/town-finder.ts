import { memoizeOnce } from '../search/engines/memo.ts';
import { findNames } from '../text/find-names.ts';
import { loadJson } from './load-error.ts';
import { make, makeLink } from './make.ts';

/** A line of towns.json: code, name, reading, prefecture, number of assessments. */
type TownRow = readonly [code: string, name: string, kana: string, prefecture: string, assessments: number];

/** More than these are not listed: one more letter is quicker than reading on. */
const SHOWN = 12;

/**
 * Finds a municipality while its name or reading is typed. Without this script the form leads to the page of all of them. The list is
 * loaded when the field is first used.
 */
class TownFinder extends HTMLElement {
  readonly #load = memoizeOnce(() => loadJson<TownRow[]>(this.dataset['towns'] ?? ''));

  connectedCallback(): void {
    const [form, input, status] = [
      this.querySelector('form'),
      this.querySelector('input'),
      this.querySelector('[role="status"]'),
    ];
    if (!form || !input || !status) return;
    const list = make('ul', 'town-results');
    list.setAttribute('role', 'list');
    this.append(list);
    const idle = status.textContent;
    const show = async (): Promise<TownRow[]> => {
      const towns = await this.#load();
      const asked = input.value;
      const found = findNames(asked, towns, ([code, name, kana, prefecture]) => [
        name,
        kana,
        prefecture + name,
        code,
        prefecture,
      ]);
      list.replaceChildren(...found.slice(0, SHOWN).map((town) => this.#line(town)));
      const more = found.length > SHOWN ? `（はじめの${SHOWN}団体を並べています）` : '';
      status.textContent = asked.trim() === '' ? idle : `${found.length}団体が見つかりました${more}。`;
      return found;
    };
    input.addEventListener('focus', () => void this.#load().catch(() => undefined), { once: true });
    input.addEventListener('input', () => {
      show().catch(() => {
        status.textContent = '一覧を読み込めませんでした。「探す」を押すと、すべての市区町村のページに移ります。';
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show().then(
        (found) => {
          if (found.length === 1 || found[0]?.[1] === input.value.trim()) location.href = this.#pathOf(found[0]);
          else if (found.length > 1) list.querySelector('a')?.focus();
        },
        () => form.submit(),
      );
    });
  }

  #pathOf(town: TownRow | undefined): string {
    return `${this.dataset['page'] ?? ''}${town?.[0] ?? ''}/`;
  }

  #line(town: TownRow): HTMLLIElement {
    const [, name, kana, prefecture, assessments] = town;
    const words = make('span', 'soft', `${prefecture}・${kana}・評価書 ${assessments}件`);
    return make('li', '', makeLink(this.#pathOf(town), name), words);
  }
}

customElements.define('town-finder', TownFinder);
