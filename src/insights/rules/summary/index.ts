import { z } from 'zod';
import { outline } from '../../../assessment/outline.ts';
import { formIds, loadForm } from '../../../forms/load.ts';
import type { SummaryDisplay } from '../../summary/questions.ts';
import { summarize } from '../../summary/summarize.ts';
import type { SummaryLine, SummaryWord } from '../../summary/types.ts';
import { caseEntries } from '../case-entries.ts';
import type { MeasuredRule, RuleDefinition } from '../types.ts';
import { summaryRule } from './summary-rule.ts';
import { ABSENCES } from '../../../text/words/absences.ts';

/** Items of a document by their keys, see `caseEntries`. */
const given = z.strictObject({
  form: z.enum(formIds).default('juten'),
  items: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

const SIGNS: Record<SummaryWord['state'], string> = {
  said: '',
  unclear: '？',
  none: ABSENCES.none,
  empty: ABSENCES.empty,
};

const inWords = ({ key, text, cut, state, note }: SummaryWord, { files }: SummaryLine): string =>
  [
    `${key} ${SIGNS[state]}${state === 'none' ? '' : text}${cut ? '…' : ''}`,
    ...(note === null ? [] : [`［${note}］`]),
    ...(files.length === 0 ? [] : [`〈${files.join('、')}〉`]),
  ].join(' ');

/** What the summary says of items that are shown so: each word with its place, `ほか3件` for what is left to it. */
function deriveLines(document: unknown, display: SummaryDisplay): string[] {
  const { form: id, items } = given.parse(document);
  const form = loadForm(id);
  return summarize(outline(caseEntries(items, form), form), form)
    .flatMap(({ lines }) => lines.filter((line) => line.display === display))
    .flatMap((line) => [
      ...line.words.map((word) => inWords(word, line)),
      ...(line.more === null ? [] : [`${line.more.key} ほか${line.more.count}件`]),
    ]);
}

const WORDS: Record<SummaryDisplay, Pick<RuleDefinition, 'title' | 'rule' | 'caution'>> = {
  each: {
    title: '概要：項目の記載',
    rule: '問いに答える項目の記載を、そのまま示します。90字を超える記載は、切りのよいところまでを「…」を付けて示します。ファイルによって記載が違うときは、ファイルごとに示します。',
    caution: '長い記載の続きや、ほかの項目にある条件は示していません。',
  },
  marks: {
    title: '概要：○の付いた欄',
    rule: '○の付いた欄を、かっこの中の言葉と件数とともに示します。○があるかどうか読み取れない欄は「判読不明」とします。ファイルによって違うときは、ファイルごとに示します。',
    caution:
      '件数は評価書に書かれている数です。評価書の中に書き並べられている数とは限りません（別紙にまとめられていることがあります）。',
  },
  names: {
    title: '概要：名前の一覧',
    rule: '提供先・移転先・委託先・システムの名前を、評価書の欄の数だけ示します。同じ名前が2つ以上あるときは、法令上の根拠や委託事項を添えて分けます。6件を超える分は「ほか何件」とします。',
    caution:
      '1つの欄にいくつかの名前がまとめて書かれているときは、そのまま1件とします。同じ名前が同じものを指すとは限りません。',
  },
  levels: {
    title: '概要：自己評価の数',
    rule: '「リスクへの対策は十分か」の欄の答えを、答えごとに数えます。何も選ばれていない欄も「記載なし」として数えます。',
    caution: '役所の自己評価です。評価書に載っていない欄は数えていません。',
  },
};

export const summaryRules: readonly MeasuredRule[] = (Object.keys(WORDS) as SummaryDisplay[]).map((display) => ({
  id: summaryRule(display),
  subject: 'summary',
  ...WORDS[display],
  derive: (document) => deriveLines(document, display),
}));
