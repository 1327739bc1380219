import type { VersionsJson } from '../../export/versions-schema.ts';
import { make, makeButton, makeLink } from '../make.ts';
import { dayInWords, linkToChange } from './words.ts';

export interface BarFacts {
  /** ISO day. */
  day: string;
  /** Items by how well their wording of the day is known. */
  counts: { edition: number; restored: number; part: number; unknown: number };
  /** Items of the day that the document does not print any more. */
  gone: { path: string[]; value: Node }[];
  history: string;
  data: Pick<VersionsJson, 'spans' | 'unapplied'>;
  /** Path of the editions. */
  editions: string;
  onBack: () => void;
}

/** The bar above a reconstruction: of which day it is and the way back; and the facts below it: what it rests on, what it cannot tell. */
export function barFor(about: BarFacts): { bar: Node[]; facts: Node[] } {
  const { day, counts, gone, data, history, editions, onBack } = about;
  const span = data.spans.find(({ from }) => from === null || from <= day) ?? null;
  const unapplied = unappliedOn(data, day, span);
  const back = makeButton('plain', '現在の記載に戻る', onBack);
  const edition = span?.edition ?? null;
  const isPrinted = edition !== null && span?.restored === false;
  const figures = [
    ...(isPrinted ? [`現在と異なる項目 ${counts.edition}件`] : [`復元できた項目 ${counts.restored}件`]),
    ...(counts.part > 0 ? [`一部だけ復元できた項目 ${counts.part}件`] : []),
    ...(counts.unknown > 0 ? [`復元できない項目 ${counts.unknown}件`] : []),
  ];
  const facts: Node[] = [
    make('p', '', ...basisWords(edition, isPrinted, editions)),
    make(
      'p',
      '',
      edition !== null
        ? `${figures.join('、')}。ほかの項目は、現在の記載と同じです。`
        : `${figures.join('、')}。ほかの項目は、この日より後の変更の記録がなく、現在の記載と同じです。`,
    ),
  ];
  if (unapplied.length > 0) {
    const links = unapplied.flatMap((n, at) => [at === 0 ? '' : '、', linkToChange(history, n)]);
    facts.push(
      make(
        'details',
        '',
        make('summary', '', `項目を特定できず、反映できていない変更が${unapplied.length}件あります`),
        make('p', '', ...links),
      ),
    );
  }
  if (gone.length > 0) {
    const items = gone.map(({ path, value }) => make('section', '', make('p', 'gone-path', path.join(' › ')), value));
    facts.push(
      make(
        'details',
        'gone',
        make('summary', '', `この日にはあって、現在の評価書にはない項目が${gone.length}件あります`),
        ...items,
      ),
    );
  }
  const name = isPrinted ? `${dayInWords(edition)}に公表された版の記載` : `${dayInWords(day)}の時点の記載（復元）`;
  return { bar: [make('b', '', name), back], facts };
}

/** Numbers of later rows of the edition that a day is worked back from which could not be tied to an item. */
function unappliedOn(
  { unapplied }: BarFacts['data'],
  day: string,
  span: VersionsJson['spans'][number] | null,
): number[] {
  if (span?.restored === false) return [];
  const end = span?.edition ?? '9999-12-31';
  return unapplied.filter(({ date }) => date === null || (date > day && date <= end)).map(({ n }) => n);
}

/** What the texts of a day rest on, in whole sentences. */
function basisWords(edition: string | null, isPrinted: boolean, editions: string): (Node | string)[] {
  if (edition === null)
    return [
      '公表された当時の評価書そのものではありません。変更履歴の「変更前」の記載から、さかのぼって復元したものです。',
    ];
  const link = makeLink(`${editions}${edition}/`, `${dayInWords(edition)}に公表された版`);
  return isPrinted
    ? ['この日に公表されていた、', link, 'の記載です。']
    : [
        '公表された当時の評価書そのものではありません。次に公表された、',
        link,
        'の記載と変更箇所から、さかのぼって復元したものです。',
      ];
}
