import { pageOf, type Listed } from '../../search/index/corpus-file.ts';
import { type SearchHit, HIT_TEXT_LABELS, hitAddress, type HitText } from '../../search/results/hits.ts';
import { toSeireki } from '../../text/wareki.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { count, setBusy } from './dom.ts';
import { NO_CHANGE_DATE, NO_PUBLISHED } from '../../text/words/unknowns.ts';

/** Hits shown before the reader asks for all. */
const SHOWN = 5;

export interface HitLinks {
  /** Path of the site. */
  base: string;
  /** Query that marks the words on the page that a hit leads to. */
  q: string;
  /** Is told through which link the reader leaves. */
  left: (link: HTMLAnchorElement) => void;
}

/** The entry of an assessment in the list of results, its hits still to come. */
export function resultItem(base: string, row: Listed, items: number | null): HTMLLIElement {
  const { id, title, municipality, procedure, form, published, status, edition } = row;
  const page = pageOf(row);
  const facts = [
    municipality.prefecture + municipality.name,
    ...(procedure === null ? [] : [`事務：${procedure.name}`]),
    form.name,
    ...(status === 'published' ? [] : [status === 'draft' ? '案' : '事務の終了']),
    published === null ? NO_PUBLISHED : `${toSeireki(published)}公表`,
    ...(edition === null ? [] : ['以前の版']),
  ];
  const link = makeLink(`${base}assessments/${page}/`, title);
  // Municipalities give assessments of one task the same title.
  link.ariaLabel = `${title}（${municipality.name}${edition === null ? '' : `、${toSeireki(edition)}の版`}）`;
  const item = make('li', '', make('h2', '', link), make('p', 'soft', ...facts.map((fact) => make('span', '', fact))));
  item.dataset['result'] = '';
  item.dataset['assessment'] = id;
  item.dataset['of'] = page;
  if (items !== null) showCount(item, items);
  return setBusy(item);
}

function showCount(item: HTMLLIElement, items: number): void {
  item.querySelector('[data-items-of]')?.remove();
  const words = make('b', '', `${count(items)}項目`);
  words.dataset['itemsOf'] = '';
  item.querySelector('p')?.append(words);
}

/** Puts the hits of an assessment under its entry; null where its texts could not be loaded. */
export function showHits(item: HTMLLIElement, links: HitLinks, hits: readonly SearchHit[] | null): void {
  // An order that changed while they were read has them asked for twice; what stands there may have the focus.
  if (item.querySelector('.hits') !== null) return;
  item.removeAttribute('aria-busy');
  if (hits === null) {
    item.append(make('p', 'soft', '該当箇所を読み込めませんでした。評価書のページで確認してください。'));
    return;
  }
  showCount(item, hits.length);
  const page = item.dataset['of'] ?? '';
  const list = make('ul', 'hits', ...hits.map((hit) => hitItem(links, page, hit)));
  item.append(list);
  const rest = ([...list.children] as HTMLElement[]).slice(SHOWN);
  if (rest.length === 0) return;
  for (const element of rest) element.hidden = true;
  const more = makeButton('plain', `ほか${count(rest.length)}項目を表示`, () => {
    for (const element of rest) element.hidden = false;
    rest[0]?.querySelector('a')?.focus();
    more.remove();
  });
  more.dataset['moreHits'] = '';
  item.append(more);
}

/** A hit: its place as a link, and its texts with the words marked. `page`: `pageOf` its row. */
export function hitItem({ base, q, left }: HitLinks, page: string, hit: SearchHit): HTMLLIElement {
  const address = hitAddress(base, page, hit);
  const words =
    hit.kind === 'item'
      ? hit.path.join(' › ')
      : `変更（${hit.printed || NO_CHANGE_DATE}${hit.timing === '' ? '' : `・${hit.timing}`}）${hit.item}`;
  const link = makeLink(address, words);
  link.addEventListener('click', (event) => {
    left(link);
    markOnArrival(event, link, q);
  });
  return make('li', hit.kind === 'change' ? 'change-hit' : '', link, ...hit.texts.map(textOf));
}

/** The link is the address of the item; only a plain click takes the words along, which the page then marks. */
function markOnArrival(event: MouseEvent, link: HTMLAnchorElement, q: string): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const address = new URL(link.href);
  address.searchParams.set('q', q);
  location.assign(address);
}

function textOf({ kind, excerpt }: HitText): HTMLElement {
  const label = HIT_TEXT_LABELS[kind];
  const line = make('p', '');
  if (label !== '') line.append(make('span', `hit-part hit-${kind}`, label), ' ');
  line.append(...excerpt.pieces.map(({ text, marked }) => (marked ? make('mark', '', text) : text)));
  if (excerpt.left > 0) line.append(make('span', 'soft', `（ほか${count(excerpt.left)}か所）`));
  return line;
}
