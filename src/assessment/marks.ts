import type { List, ListItem } from 'mdast';
import type { FormNode } from '../forms/types.ts';
import { joinSentences, quoteNames } from '../text/bilingual.ts';
import { fold } from '../text/fold.ts';
import { tidyLine } from '../text/tidy.ts';
import { escapeLine } from './escape.ts';
import { readFields, writeField } from './field-list.ts';
import { findMark, formatMark, markLabel, parseMark, type MarkWords } from './mark-words.ts';
import { plainText, splitItem, type MarkdownBlock } from './markdown.ts';
import { didYouMean } from './nearest.ts';
import { fault, type ReadContext } from './reading.ts';
import { AS_PRINTED, stripSuffix, UNREADABLE } from './suffix.ts';
import type { Inferred, Mark, MarksValue } from './types.ts';

const WORDS = '記入';
const COUNT = '件数';
const INFERRED = '推定';

/** Task lists under the captions that the form prints; a box that cannot be read is an item without one, ending in （判読不明）. */
export function writeMarks(value: MarksValue, node: FormNode): string {
  const parts: string[] = [];
  let group: string | null = null;
  let lines: string[] = [];
  for (const mark of value.marks) {
    const caption: string | null = findMark(mark.label, node)?.group ?? group;
    if (caption !== group && caption !== null) {
      parts.push(lines.join('\n'), escapeLine(caption, 'paragraph'));
      lines = [];
      group = caption;
    }
    lines.push(...writeMark(mark, node));
  }
  return [...parts, lines.join('\n')].filter((part) => part !== '').join('\n\n');
}

function writeMark(mark: Mark, node: FormNode): string[] {
  const short = formatMark(mark, node);
  const readBack = parseMark(short, node);
  const fitsOneLine =
    !mark.text.includes('\n') &&
    readBack?.label === mark.label &&
    readBack.text === mark.text &&
    readBack.count === mark.count;
  const words = fitsOneLine ? short : markLabel(mark.label, node);
  const lines =
    mark.state === 'unclear'
      ? [`- ${escapeLine(words + UNREADABLE, 'item')}`]
      : [`- [${mark.state === 'on' ? 'x' : ' '}] ${escapeLine(words, 'inline')}`];
  const nested: string[] = [];
  if (!fitsOneLine) {
    nested.push(...writeField(WORDS, '：', mark.text));
    if (mark.count !== null) nested.push(...writeField(COUNT, '：', String(mark.count)));
  }
  if (mark.inferred !== null) {
    const { state, why } = mark.inferred;
    nested.push(...writeField(INFERRED, '：', `${state === 'on' ? '○' : '空欄'}（${why}）`));
  }
  return [...lines, ...nested.map((line) => `  ${line}`)];
}

export function readMarks(blocks: readonly MarkdownBlock[], node: FormNode, reading: ReadContext): MarksValue {
  const marks: Mark[] = [];
  const labels = new Set<string>();
  const captions = new Set(node.marks.flatMap((option) => (option.group === null ? [] : [fold(option.group)])));
  for (const block of blocks) {
    if (block.type === 'list') {
      for (const item of block.children) {
        const mark = readMark(item, node, reading);
        if (mark !== null && labels.has(mark.label)) {
          const reason = {
            ja: `「${mark.label}」の欄が2回あります。1つを消してください。`,
            en: `The box 「${mark.label}」 is there twice. Delete one.`,
          };
          fault(reading, 'repeated-mark', item, reason);
        }
        if (mark === null) continue;
        labels.add(mark.label);
        marks.push(mark);
      }
    } else if (block.type !== 'paragraph' || !captions.has(fold(plainText(block, reading.markdown)))) {
      const reason = {
        ja: 'ここには○の欄の一覧（「- [x] …」の行）だけを書けます。文章は消すか、「# 未整理の記載」へ移してください。',
        en: 'Only the list of boxes (lines like 「- [x] …」) may be written here. Delete the text, or move it below 「# 未整理の記載」.',
      };
      fault(reading, 'text-outside-item', block, reason);
    }
  }
  return { type: 'marks', marks };
}

function readMark(item: ListItem, node: FormNode, reading: ReadContext): Mark | null {
  const { text, rest } = splitItem(item, reading.markdown);
  const line = typeof item.checked === 'boolean' ? text : stripSuffix(text, UNREADABLE);
  if (line === null || line === '') {
    const reason = {
      ja: `「${text}」に欄がありません。○があれば「- [x] 」、なければ「- [ ] 」で始めてください。読み取れないなら後ろに「${UNREADABLE}」を付けてください。`,
      en: `「${text}」 has no box. Begin it with 「- [x] 」 if it has a ○, else with 「- [ ] 」. If that cannot be read, add 「${UNREADABLE}」 behind it.`,
    };
    fault(reading, 'missing-box', item, reason);
    return null;
  }
  const details = readDetails(rest, reading);
  const words = details.text === null ? parseMark(line, node) : parseLong(line, details, node);
  if (words === null) {
    const labels = node.marks.map((option) => option.label);
    const unknown = { ja: `「${line}」は様式の欄にありません。`, en: `「${line}」 is not a box of the form.` };
    const remedy = {
      ja: `原文にこう印字されているなら、ラベルの後ろに「${AS_PRINTED}」を付けてください。様式の欄：${labels.join('、')}`,
      en: `If the original prints it so, add 「${AS_PRINTED}」 behind the label. Boxes of the form: ${quoteNames(labels).en}`,
    };
    fault(reading, 'unknown-mark', item, joinSentences(unknown, didYouMean(line, labels), remedy));
  } else if (!node.marks.some((option) => option.label === words.label)) {
    const reason = {
      ja: `様式にない欄「${words.label}」を、原文のまま示します。`,
      en: `The form has no box 「${words.label}」. It is shown as printed.`,
    };
    fault(reading, 'mark-as-printed', item, reason);
  }
  const state = typeof item.checked !== 'boolean' ? 'unclear' : item.checked ? 'on' : 'off';
  if (state !== 'unclear' && details.inferred !== null) {
    const reason = {
      ja: `推定は、後ろに「${UNREADABLE}」とある欄だけに書けます。「推定」の行を消すか、欄の記号を消して後ろに「${UNREADABLE}」を付けてください。`,
      en: `Only a box that ends in 「${UNREADABLE}」 may have 「推定」. Delete that line, or remove the box from the label and add 「${UNREADABLE}」 behind it.`,
    };
    fault(reading, 'bad-inference', item, reason);
  }
  return { ...(words ?? { label: line, text: '', count: null }), state, inferred: details.inferred };
}

interface Details {
  text: string | null;
  count: number | null;
  inferred: Inferred | null;
}

function readDetails(rest: ListItem['children'], reading: ReadContext): Details {
  const details: Details = { text: null, count: null, inferred: null };
  const lists = rest.filter((block): block is List => block.type === 'list');
  const read = lists.map((list) => readFields(list, reading.markdown));
  for (const field of read.flatMap(({ fields }) => fields)) {
    if (field.name === WORDS) details.text = field.text;
    else if (field.name === COUNT && /^\d{1,9}$/u.test(field.text)) details.count = Number(field.text);
    else if (field.name === INFERRED) {
      details.inferred = readInferred(field.text);
      if (details.inferred === null) {
        const reason = {
          ja: '推定は「推定：○（理由）」か「推定：空欄（理由）」の形で書いてください。',
          en: 'Write it as 「推定：○（理由）」 or 「推定：空欄（理由）」, with the reason in the brackets.',
        };
        fault(reading, 'bad-inference', field.node, reason);
      }
    } else unexpectedInItem(field.node, reading);
  }
  for (const unexpected of [
    ...rest.filter((block) => block.type !== 'list'),
    ...read.flatMap(({ others }) => others),
  ]) {
    unexpectedInItem(unexpected, reading);
  }
  return details;
}

function unexpectedInItem(node: Parameters<typeof fault>[2], reading: ReadContext): void {
  const reason = {
    ja: `欄の下に書けるのは「${WORDS}：…」「${COUNT}：…」「${INFERRED}：○（理由）」の行だけです。この行を直すか、消してください。`,
    en: `Only lines like 「${WORDS}：…」, 「${COUNT}：…」 and 「${INFERRED}：○（理由）」 may be written below a box. Correct or delete this line.`,
  };
  fault(reading, 'text-in-list-item', node, reason);
}

function readInferred(text: string): Inferred | null {
  const match = /^(○|〇|◯|空欄)[（(]([^]*)[）)]$/u.exec(text);
  return match === null ? null : { state: match[1] === '空欄' ? 'off' : 'on', why: tidyLine(match[2] ?? '') };
}

/** A label that stands alone because its words would not read back from one line. */
function parseLong(line: string, details: Details, node: FormNode): MarkWords | null {
  const words = { text: details.text ?? '', count: details.count };
  const printed = stripSuffix(line, AS_PRINTED);
  if (printed !== null) return { label: printed, ...words };
  const option = findMark(line, node);
  return option === null ? null : { label: option.label, ...words };
}
