import type { Nodes } from 'mdast';
import type { Bilingual } from '../text/bilingual.ts';
import { readDate, toSeireki } from '../text/wareki.ts';
import type { MarkdownBlock } from './markdown.ts';
import { fault, type ReadContext } from './reading.ts';
import { AS_PRINTED, stripSuffix } from './suffix.ts';
import { readText, writeText } from './text.ts';
import type { DateValue } from './types.ts';

/** What to do about a date that the original may print. */
export const IF_NOT_PRINTED: Bilingual = {
  ja: '原文と違うなら直してください。',
  en: 'Correct it if the original has another one.',
};

/** The printed words; a date that is in no calendar says that it is the original's own. */
export function writeDate(value: DateValue): string {
  return writeText(markDate(value.printed));
}

export function readDateValue(blocks: readonly MarkdownBlock[], reading: ReadContext): DateValue {
  const [block] = blocks;
  const text = readText(blocks, reading);
  return { type: 'date', printed: block === undefined ? text : readPrintedDate(text, block, reading) };
}

/** Printed words with （原文のまま） behind a date that does not exist. */
export function markDate(printed: string): string {
  const marked = readDate(printed).kind === 'impossible' || stripSuffix(printed, AS_PRINTED) !== null;
  return marked ? printed + AS_PRINTED : printed;
}

/** The words without the mark; faults of the date are reported at the node. */
export function readPrintedDate(text: string, node: Nodes, reading: ReadContext): string {
  const printed = stripSuffix(text, AS_PRINTED) ?? text;
  checkDate(printed, printed !== text, node, reading);
  return printed;
}

/** Reports a printed date that is broken, outside its era, or no date at all. `marked`: it bears （原文のまま）. */
function checkDate(printed: string, marked: boolean, node: Nodes, reading: ReadContext): void {
  if (printed === '') return;
  const date = readDate(printed);
  if (date.kind === 'impossible' && marked) {
    const reason = {
      ja: `「${date.words}」は暦にない日付ですが、原文のまま示します。`,
      en: `「${date.words}」 is in no calendar. It is shown as printed.`,
    };
    fault(reading, 'date-as-printed', node, reason);
  } else if (date.kind === 'impossible') {
    const reason = {
      ja: `「${date.words}」という日付はありません。令和5年9月25日 のように直してください。原文にこう印字されているなら、後ろに「${AS_PRINTED}」を付けてください。`,
      en: `There is no day 「${date.words}」. Correct it to a date like 令和5年9月25日. If the original prints it so, add 「${AS_PRINTED}」 behind it.`,
    };
    fault(reading, 'impossible-date', node, reason);
  } else if (date.kind === 'none') {
    const reason = {
      ja: `「${printed}」から日付を読み取れないので、日付としては扱いません。`,
      en: `「${printed}」 cannot be read as a date, and is not used as one.`,
    };
    const remedy = {
      ja: '日付があるなら 令和5年9月25日 のように書いてください。',
      en: 'If there is a date, write it like 令和5年9月25日.',
    };
    fault(reading, 'no-date', node, reason, remedy);
  } else if (date.outsideEra) {
    const reason = {
      ja: `「${printed}」は元号の期間の外にあるので、${toSeireki(date.iso)}として扱います。`,
      en: `「${printed}」 lies outside its era. It is used as ${date.iso}.`,
    };
    fault(reading, 'date-outside-era', node, reason, IF_NOT_PRINTED);
  }
}
