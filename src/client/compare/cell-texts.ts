import { maskItem } from '../../changes/officers.ts';
import { differenceFrom, differenceInShort, fullText } from './differing-words.ts';
import type { RowDom } from './table-dom.ts';
import type { Texts } from './texts.ts';

/** Assessments loaded at the same time. */
const PARALLEL = 4;
/** Rows are filled a little before they come into sight. */
const AHEAD = '300px 0px';

/** What is asked of the texts in the cells. Columns are places from 0. */
export interface RenderRequest {
  rows: readonly RowDom[];
  /** Ids of the rows whose texts stand in full. */
  open: readonly string[];
  shown: readonly number[];
  /** -1: none. */
  reference: number;
  /** Whether cells show the words that differ from the reference. */
  words: boolean;
}

/**
 * Puts texts into cells in place of their beginnings, row by row as these come into sight, and puts the beginnings back. What the rows
 * in sight need is loaded once.
 */
export class CellTexts {
  /** The beginnings that have been replaced. */
  private readonly short = new Map<Element, Node[]>();
  private readonly rowOf = new Map<Element, RowDom>();
  private readonly watcher: IntersectionObserver;
  private readonly textsOf: (column: number) => Texts | Promise<Texts>;
  private readonly onError: () => void;
  private request: RenderRequest | null = null;

  /** `textsOf` gives the texts of a column; `onError` is told when they cannot be had. */
  constructor(textsOf: (column: number) => Texts | Promise<Texts>, onError: () => void) {
    this.textsOf = textsOf;
    this.onError = onError;
    this.watcher = new IntersectionObserver((entries) => this.onIntersect(entries), { rootMargin: AHEAD });
  }

  show(request: RenderRequest): void {
    this.end();
    this.request = request;
    for (const row of request.rows) {
      if (!this.isOpen(row, request) && !this.showsWords(row, request)) continue;
      this.rowOf.set(row.element, row);
      this.watcher.observe(row.element);
    }
  }

  /** Puts back all beginnings. */
  end(): void {
    this.watcher.disconnect();
    this.rowOf.clear();
    this.request = null;
    for (const [host, nodes] of this.short) host.replaceChildren(...nodes);
    this.short.clear();
  }

  /** The texts of columns by their places. Throws where one cannot be loaded. */
  async load(columns: readonly number[]): Promise<Map<number, Texts>> {
    const texts = new Map<number, Texts>();
    await eachInParallel(columns, PARALLEL, async (column) => {
      texts.set(column, await this.textsOf(column));
    });
    return texts;
  }

  private readonly isOpen = ({ id }: RowDom, { open }: RenderRequest): boolean => open.includes(id);

  private showsWords({ isText, answers }: RowDom, { words, reference, shown }: RenderRequest): boolean {
    if (!words || !isText || (answers[reference] ?? 0) <= 0) return false;
    return shown.some((column) => (answers[column] ?? 0) > 0 && answers[column] !== answers[reference]);
  }

  private onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      const row = this.rowOf.get(target);
      if (!isIntersecting || row === undefined || this.request === null) continue;
      this.watcher.unobserve(target);
      void this.render(row, this.request);
    }
  }

  private async render(row: RowDom, request: RenderRequest): Promise<void> {
    const isOpen = this.isOpen(row, request);
    const { reference } = request;
    const against = request.shown.filter((column) => (row.answers[column] ?? 0) > 0 && column !== reference);
    const needed = [...against, ...(reference < 0 ? [] : [reference])];
    const texts = await this.load(row.isLong ? needed : []).catch(() => null);
    if (this.request !== request) return;
    if (texts === null) return this.onError();
    const textAt = (column: number): string | null => {
      const link = row.cells[column]?.querySelector('a');
      if (link === null || link === undefined) return null;
      return row.isLong ? this.textIn(texts.get(column), row, link) : link.textContent;
    };
    const base = textAt(reference);
    const made = new Map<number, HTMLElement | null>();
    for (const column of isOpen && reference >= 0 ? [...against, reference] : against) {
      const link = row.cells[column]?.querySelector('a');
      const text = textAt(column);
      if (link === null || link === undefined || text === null) continue;
      const answer = row.answers[column] ?? 0;
      const isOther = base !== null && answer !== row.answers[reference];
      if (!isOpen && !isOther) continue;
      if (!made.has(answer))
        made.set(answer, isOther ? (isOpen ? differenceFrom : differenceInShort)(base, text) : fullText(text));
      const element = made.get(answer)?.cloneNode(true);
      if (element === undefined) continue;
      this.short.set(link, [...link.childNodes]);
      link.replaceChildren(element);
    }
  }

  /** The text that a link in a cell leads to, without the names of officials; null where it is not among them. */
  textIn(texts: Texts | undefined, { role }: RowDom, link: HTMLAnchorElement): string | null {
    const text = texts?.get(link.hash.slice(1));
    return text === undefined ? null : maskItem(text, { role, children: [] });
  }

  /** The words of a link in a cell, also where a text has taken their place. */
  wordsOf(link: HTMLAnchorElement): string {
    return (
      this.short
        .get(link)
        ?.map(({ textContent }) => textContent)
        .join('') ?? link.textContent
    );
  }
}

/** Runs `work` on each item, at most `limit` at a time, in order of the items. */
async function eachInParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const run = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: limit }, run));
}
