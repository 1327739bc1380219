import type { ReviewListRow } from '../../review/protocol.ts';
import { make, makeLink } from '../make.ts';
import { holdsWords } from './find-words.ts';
import { countDoubts, loadList, ReviewError } from './api.ts';

/** Rows that are shown at once; a portal can have thousands, and one types to find one's own. */
const MOST_ROWS = 100;

/** The list of assessments to choose from, with how many doubts each has. */
export async function showList(app: HTMLElement): Promise<void> {
  const rows = await loadList();
  document.title = '評価書の照合';
  const heading = make('h1', '', '照合する評価書を選んでください');
  heading.tabIndex = -1;
  const input = make('input', 'filter');
  input.type = 'search';
  const label = make('label', 'filter-label', '名前・番号で絞り込み', input);
  const count = make('p', 'list-count');
  count.role = 'status';
  const list = make('ul', 'assessment-list');
  const intro = '取り込んだ評価書を原本と並べて確認します。読み取れなかった箇所から順に表示します。';
  app.replaceChildren(make('main', 'plain', heading, make('p', 'intro', intro), label, count, list));
  heading.focus();
  let shown = 0;
  const render = (): void => {
    shown += 1;
    const found = rows.filter(({ id, title, authority }) => holdsWords(`${id} ${title} ${authority}`, input.value));
    const some = found.slice(0, MOST_ROWS);
    const rest = found.length > some.length ? `（先頭の${some.length}件を表示）` : '';
    count.textContent =
      rows.length === 0 ? '評価書がありません。先に npm run import で取り込んでください。' : `${found.length}件${rest}`;
    const badges = some.map(() => make('span', 'badge', '…'));
    list.replaceChildren(...some.map((row, at) => toItem(row, badges[at] ?? make('span'))));
    void fillCounts(some, badges, () => shown, shown);
  };
  input.addEventListener('input', render);
  render();
}

function toItem(row: ReviewListRow, badge: HTMLElement): HTMLElement {
  const link = makeLink(`#${encodeURIComponent(row.id)}`, row.title);
  link.className = 'name';
  const facts = make('span', 'facts', [row.authority, row.id].filter((words) => words !== '').join('　'));
  return make(
    'li',
    '',
    make('div', '', link, facts),
    row.isReviewed ? make('span', 'badge done', '照合済み') : '',
    badge,
  );
}

/** Asks for the counts one after the other, as long as the same rows are shown. */
async function fillCounts(
  rows: readonly ReviewListRow[],
  badges: readonly HTMLElement[],
  current: () => number,
  mine: number,
): Promise<void> {
  for (const [at, row] of rows.entries()) {
    if (current() !== mine || badges[at]?.isConnected !== true) return;
    try {
      const doubts = await countDoubts(row.id);
      badges[at].textContent = doubts === 0 ? '要確認なし' : `要確認 ${doubts}件`;
    } catch (error) {
      if (!(error instanceof ReviewError)) throw error;
      badges[at].textContent = '開けません';
      badges[at].title = error.message;
    }
  }
}
