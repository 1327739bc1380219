import { countByYear, TERM_CHANGES, type TermChange, type TermChangeHit } from '../../search/results/term-changes.ts';
import { toSeireki } from '../../text/wareki.ts';
import { make, makeLink } from '../make.ts';
import { count } from './dom.ts';
import type { ShownChange } from './read-found.ts';
import { hitItem, type HitLinks } from './result-list.ts';
import { NO_CHANGE_DATE } from '../../text/words/unknowns.ts';

const LABELS = Object.fromEntries(TERM_CHANGES.map(({ id, label }) => [id, label])) as Record<TermChange, string>;

/** Says when words appeared and vanished, as far as the changes tell: a sentence, and a table by year. */
export function showTermChanges(host: HTMLElement, what: string, hits: readonly TermChangeHit[]): void {
  const number = (move: TermChange): number => hits.filter((change) => change.termChange === move).length;
  if (hits.length === 0) {
    const nothing = `${what}は、変更前・変更後のどちらの記載にもありません。当初からあるか、変更箇所に記載のない変更によるものです。`;
    host.replaceChildren(make('p', '', nothing));
    return;
  }
  const first = hits.find(({ termChange: move, date }) => move === 'appeared' && date !== null)?.date;
  const last = hits.findLast(({ termChange: move, date }) => move === 'vanished' && date !== null)?.date;
  const facts = [
    `${what}の記載のある変更 ${count(hits.length)}件：追加 ${count(number('appeared'))}件、削除 ${count(number('vanished'))}件、変更前後とも記載あり ${count(number('stayed'))}件。`,
    ...(first ? [`初出は${toSeireki(first)}です。`] : []),
    ...(last ? [`最後の削除は${toSeireki(last)}です。`] : []),
  ];
  const limits =
    '変更箇所に記載された変更前と変更後を比べた結果です。変更箇所にない変更や、省略された記載は含みません。';
  host.replaceChildren(make('p', '', facts.join('')), make('p', 'soft', limits), yearTable(hits));
}

function yearTable(hits: readonly TermChangeHit[]): HTMLElement {
  const years = countByYear(hits);
  const most = Math.max(...years.flatMap(({ counts }) => Object.values(counts)));
  const heads = ['年', ...TERM_CHANGES.map(({ label }) => label)].map((label) => {
    const head = make('th', '', label);
    head.scope = 'col';
    return head;
  });
  const rows = years.map(({ year, counts }) => {
    const head = make('th', '', year === null ? NO_CHANGE_DATE : `${year}年`);
    head.scope = 'row';
    const cells = TERM_CHANGES.map(({ id }) => {
      const bar = make('meter');
      bar.max = most;
      bar.value = counts[id];
      bar.setAttribute('aria-hidden', 'true');
      const cell = make('td', `move-${id}`, `${count(counts[id])}件`);
      if (counts[id] > 0) cell.append(bar);
      return cell;
    });
    return make('tr', '', head, ...cells);
  });
  const head = make('thead', '', make('tr', '', ...heads));
  return make('table', 'moves', make('caption', '', '年別の変更'), head, make('tbody', '', ...rows));
}

/** Puts a change where its place in the list is kept; the focus stays there. */
export function putChange(place: Element | undefined, links: HitLinks, change: ShownChange): void {
  const item = changeItem(links, change);
  const focused = place === document.activeElement;
  place?.replaceWith(item);
  if (focused) item.querySelector('a')?.focus();
}

function changeItem(links: HitLinks, { row, termChange: move, hit }: ShownChange): HTMLLIElement {
  const { id, title, municipality } = row;
  const facts = make(
    'p',
    'soft',
    make('span', `hit-part hit-${move}`, LABELS[move]),
    make('span', '', municipality.prefecture + municipality.name),
    make('span', '', makeLink(`${links.base}assessments/${id}/`, title)),
  );
  const shown =
    hit === null
      ? make('p', 'soft', '変更の記載を読み込めませんでした。')
      : make('ul', 'hits', hitItem(links, id, hit));
  const item = make('li', '', facts, shown);
  item.dataset['result'] = '';
  item.dataset['assessment'] = id;
  item.dataset['move'] = move;
  return item;
}
