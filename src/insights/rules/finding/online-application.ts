import type { Mark, Value } from '../../../assessment/types.ts';
import { textOf } from '../../../assessment/value-text.ts';
import { absenceOf, askRole } from '../../findings/absence.ts';
import { opening } from '../../findings/excerpt.ts';
import { quoteMatch } from '../../findings/printed-sentence.ts';
import { sinceWhen } from '../../findings/since.ts';
import type { AbsenceKind, FindingRule } from '../../findings/types.ts';

const SUMMARY = 80;
/** ぴ is read as び by OCR. Behind it nothing takes it back, or puts it off. */
const APPLICATION =
  /(?:(?:オンライン|電子)申請|[ぴび]ったりサービス|サービス検索)(?!(?:[^。、\n]{0,10}(?:以外|を除|は除|対象外|未対応|予定|検討|廃止|終了)|[^。、\n]{0,14}(?:ない|ません|ず(?!つ))))/u;
/** As a way of obtaining data the portal of the state is used for applications too; as a system it has other uses. */
const PORTAL =
  /マイナポータル(?!(?:[^。、\n]{0,10}(?:以外|を除|は除|対象外|未対応|予定|検討|廃止|終了)|[^。、\n]{0,14}(?:ない|ません|ず(?!つ))))/u;
const WAYS = new RegExp(`${APPLICATION.source}|${PORTAL.source}`, 'u');

const quoteIn = (value: Value | null, pattern: RegExp): string | null => {
  if (value?.type !== 'marks') return quoteMatch(textOf(value), pattern);
  const on = value.marks
    .filter(({ state }) => state === 'on')
    .map((mark: Mark) => textOf({ type: 'marks', marks: [mark] }));
  return on.map((words) => quoteMatch(words, pattern)).find((words) => words !== null) ?? null;
};

/** A box that names it, and is on, can be read, whatever becomes of the others. */
const absenceIn = (value: Value | null, pattern: RegExp): AbsenceKind | null =>
  quoteIn(value, pattern) === null ? absenceOf(value) : null;

/** Items that may name it, and what they must name. */
const ASKED = [
  { role: 'obtainedBy', pattern: WAYS, label: '入手方法' },
  { role: 'system', pattern: APPLICATION, label: 'システム' },
  { role: 'systems', pattern: APPLICATION, label: 'システム' },
] as const;

export const onlineApplication: FindingRule = {
  id: 'online-application',
  subject: 'finding',
  title: 'オンライン申請',
  rule: '「入手方法」の○の付いた欄に、オンライン申請・電子申請（ぴったりサービス、サービス検索・電子申請機能、マイナポータル）が書かれているもの、またはシステムの名称にそれらの語（マイナポータルだけのものを除く）があるもの。時期は、変更箇所にそう改めた行があればその変更日、なければ公表日（遅くともその日まで）です。',
  caution:
    '受け付けを始めた日ではなく、評価書にそう書かれた日です。書かれていなくても、オンラインで申請できることがあります。どの手続をオンラインで申請できるかは、この一覧からは分かりません。',
  unit: '件',
  asked: '入手方法の項目とシステムの名称',
  columns: ['欄', '記載'],
  evaluate: (at, found) => {
    for (const { role, pattern, label } of ASKED)
      for (const { entry } of askRole(at, role, found, (value) => absenceIn(value, pattern))) {
        const { key } = entry;
        const quotation = quoteIn(entry.value, pattern);
        if (quotation === null) continue;
        found.row({
          key,
          cells: [label, opening(quotation, SUMMARY)],
          evidence: [{ key, quotation }],
          ...sinceWhen(at, key, (text) => quoteMatch(text, pattern) !== null),
        });
      }
  },
};
