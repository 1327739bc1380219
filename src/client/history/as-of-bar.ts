import { make, makeButton } from '../make.ts';
import { dayInWords, linkToChange } from './words.ts';

export interface BarFacts {
  /** ISO day. */
  day: string;
  /** Items by how well their wording of the day is known. */
  counts: { restored: number; part: number; unknown: number };
  /** Items of the day that the document does not print any more. */
  gone: { path: string[]; value: Node }[];
  /** Numbers of later rows that could not be tied to an item. */
  unapplied: number[];
  history: string;
  onBack: () => void;
}

/** The bar above a reconstruction: of which day it is and the way back; and the facts below it: what it rests on, what it cannot tell. */
export function barFor({ day, counts, gone, unapplied, history, onBack }: BarFacts): { bar: Node[]; facts: Node[] } {
  const back = makeButton('plain', '今の記載に戻る', onBack);
  const figures = [
    `元に戻した項目 ${counts.restored}件`,
    ...(counts.part > 0 ? [`一部だけ戻した項目 ${counts.part}件`] : []),
    ...(counts.unknown > 0 ? [`分からない項目 ${counts.unknown}件`] : []),
  ];
  const facts: Node[] = [
    make(
      'p',
      '',
      '公表された当時の評価書そのものではありません。変更の履歴の「変更前」の記載から、さかのぼって組み立てたものです。',
    ),
    make('p', '', `${figures.join('、')}。ほかの項目は、この日より後の変更の記録がなく、今の記載と同じです。`),
  ];
  if (unapplied.length > 0) {
    const links = unapplied.flatMap((n, at) => [at === 0 ? '' : '、', linkToChange(history, n)]);
    facts.push(
      make(
        'details',
        '',
        make('summary', '', `どの項目か決められず、反映できていない変更が${unapplied.length}件あります`),
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
        make('summary', '', `この日にはあって、今の評価書にはない項目が${gone.length}件あります`),
        ...items,
      ),
    );
  }
  return { bar: [make('b', '', `${dayInWords(day)}の時点の記載（復元）`), back], facts };
}
