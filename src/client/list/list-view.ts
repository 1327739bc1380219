import { isSorted } from '../../insights/lists/is-sorted.ts';
import type { RowOptions } from '../../insights/lists/list-elements.ts';
import { rowReport, type RowReport } from '../../insights/lists/report-row.ts';
import { totalWords } from '../../insights/lists/total-words.ts';
import type { List, ListRow } from '../../insights/lists/types.ts';
import { makeButton } from '../make.ts';
import { isAsked, readListQuery, writeListQuery, type ListQuery } from './address.ts';
import { columnChooser } from './column-chooser.ts';
import { facetPanel } from './facet-panel.ts';
import { headElement, putSortButton, setSort, sortedBy } from './list-head.ts';
import { PAGE, rowElements, showPager, shownColumns } from './list-rows.ts';
import { nearestFeed } from './nearest-feed.ts';
import { openTable } from './open-table.ts';
import type { ListView } from './save-view.ts';
import { saveView, showCitation } from './view-tools.ts';
import { narrowingsOf } from './words.ts';
import { CLEAR_NARROWING } from '../../text/words/actions.ts';

/** The parts of the table in the page; see ListTable.astro. */
export interface ListParts {
  output: HTMLElement;
  search: HTMLInputElement;
  chosen: HTMLElement;
  facets: HTMLElement;
  columns: HTMLElement;
  head: HTMLElement;
  body: HTMLElement;
  pager: HTMLElement;
  cite: HTMLDetailsElement;
  /** What is true of the table as it stands without a question: the part of the page, the way to the others. */
  whole: readonly HTMLElement[];
  saves: readonly HTMLAnchorElement[];
  feed: HTMLAnchorElement | null;
}

export interface ListPlace {
  /** Path of the site without a slash at its end, and of the page of the list. */
  base: string;
  page: string;
  /** What its parameters begin with. */
  prefix: string;
  /** Where errors of its rows are reported, and the rule that makes what they say. */
  report: Pick<RowReport, 'template' | 'rule'>;
}

/** How a change of the question is noted: as a step that the way back undoes, or in the place of the last one, as while somebody types. */
export type Noted = 'step' | 'typing';

export interface OpenListView {
  /** Asks something else of the list. */
  change: (next: (query: ListQuery) => ListQuery, noted: Noted) => void;
  /** Shows what the address asks for. */
  showAddress: () => void;
  save: (kind: string) => Promise<void>;
}

/** Shows a list as the address asks, from its data. */
export function openListView(list: List, parts: ListParts, { base, page, prefix, report }: ListPlace): OpenListView {
  const table = openTable(list);
  const standing = { head: [...parts.head.children], body: [...parts.body.children] };
  const texts = parts.saves.map((link) => link.textContent);
  const feedWords = parts.feed?.textContent ?? '';
  const feedAddress = parts.feed?.href ?? '';
  let query = readListQuery(list.columns, location.search, prefix);
  let rows: readonly ListRow[] = list.rows;
  const reportOf = rowReport(list, { ...report, toAddress: (path) => location.origin + base + path });
  const change: OpenListView['change'] = (next, noted) => {
    query = next(query);
    const address = location.pathname + writeListQuery(list.columns, query, location.search, prefix);
    if (noted === 'step') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show();
  };
  const panel = facetPanel(parts.facets, list, (next, noted) => change(() => next, noted));
  const chooser = columnChooser(parts.columns, list, (columns) => change((now) => ({ ...now, columns }), 'step'));

  const rowOptions = (): RowOptions => ({
    columns: list.columns,
    shown: shownColumns(list, query.columns),
    address: (path) => base + path,
    report: reportOf,
  });
  const showRows = (all: boolean): void => {
    const part = all ? rows : rows.slice((query.page - 1) * PAGE, query.page * PAGE);
    parts.body.replaceChildren(...(isAsked(query) ? rowElements(part, rowOptions()) : standing.body));
  };
  const showHead = (): void => {
    const shown = shownColumns(list, query.columns).map((at) => list.columns[at]?.id);
    const present = Array.from(parts.head.children, (head) => (head as HTMLElement).dataset['column']);
    if (shown.join() !== present.join()) {
      const known = new Map(standing.head.map((head) => [(head as HTMLElement).dataset['column'], head]));
      parts.head.replaceChildren(
        ...list.columns.filter(({ id }) => shown.includes(id)).map((column) => known.get(column.id) ?? newHead(column)),
      );
    }
    for (const head of parts.head.children) setSort(head as HTMLElement, query.sort);
  };
  const newHead = (column: List['columns'][number]): HTMLElement => {
    const head = headElement(column);
    if (isSorted(column)) putSortButton(head, (id) => change((now) => sortedBy(now, id), 'step'));
    return head;
  };
  const showChosen = (): void => {
    const narrowings = narrowingsOf(list, query);
    const buttons = [...parts.chosen.querySelectorAll('button')];
    const focused = buttons.findIndex((button) => button === document.activeElement);
    parts.chosen.hidden = narrowings.length === 0;
    parts.chosen.replaceChildren(
      ...narrowings.map(({ words, without }) =>
        makeButton('chip', `${words} ×`, () => change(() => without, 'step'), `${words} この条件を外す`),
      ),
      makeButton('plain', CLEAR_NARROWING, () =>
        change(() => ({ ...readListQuery(list.columns, ''), sort: query.sort, columns: query.columns }), 'step'),
      ),
    );
    if (focused < 0) return;
    const left = [...parts.chosen.querySelectorAll('button')];
    (parts.chosen.hidden ? parts.search : (left[Math.min(focused, left.length - 1)] ?? parts.search)).focus();
  };
  const view = (): ListView => {
    const url = new URL(page, location.origin);
    url.search = writeListQuery(list.columns, query, '', prefix);
    return { list, query, rows, address: url.href };
  };
  const show = (): void => {
    const answer = table.ask(query);
    ({ rows } = answer);
    query = { ...query, page: Math.min(query.page, Math.max(1, Math.ceil(rows.length / PAGE))) };
    const asked = isAsked(query);
    for (const element of parts.whole) element.hidden = asked;
    if (document.activeElement !== parts.search) parts.search.value = query.words;
    parts.output.textContent = totalWords({ rows, of: list.rows, unit: list.unit });
    parts.output.dataset['rows'] = String(rows.length);
    showHead();
    showRows(false);
    showChosen();
    panel.show(query, answer.countsOf);
    chooser.show(query.columns);
    if (asked) showPager(parts.pager, query.page, rows.length, list.unit, (to) => goTo(to));
    else parts.pager.hidden = true;
    for (const [at, link] of parts.saves.entries())
      link.textContent = asked ? (texts[at] ?? '').replace('この表の', 'この表示の') : (texts[at] ?? '');
    showFeed();
    if (parts.cite.open) showCitation(parts.cite.lastElementChild as HTMLElement, view());
  };
  const showFeed = (): void => {
    if (parts.feed === null) return;
    const feed = nearestFeed(list, query);
    const isOwn = feed === null || feed.path === list.feed?.path;
    parts.feed.textContent = isOwn ? feedWords : `${feed.holds}（Atomフィード）`;
    parts.feed.href = isOwn ? feedAddress : base + feed.path;
  };
  const goTo = (to: number): void => {
    change((now) => ({ ...now, page: to }), 'step');
    parts.body.querySelector<HTMLElement>('a')?.focus();
  };
  parts.cite.addEventListener('toggle', () => {
    if (parts.cite.open) showCitation(parts.cite.lastElementChild as HTMLElement, view());
  });
  addEventListener('beforeprint', () => showRows(true));
  addEventListener('afterprint', () => showRows(false));
  show();
  const prepare = (): void => {
    if (table.prepare()) setTimeout(prepare);
  };
  setTimeout(prepare);
  return {
    change,
    showAddress: () => {
      query = readListQuery(list.columns, location.search, prefix);
      show();
    },
    save: (kind) => saveView(kind, view(), location.origin + base),
  };
}
