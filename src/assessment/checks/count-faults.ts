import { keyOf } from '../../forms/keys.ts';
import type { Form, FormNode, NodeLocation } from '../../forms/types.ts';
import { joinSentences, quoteNames, type Bilingual } from '../../text/bilingual.ts';
import { nfkc } from '../../text/fold.ts';
import { pathOfPlace } from '../cursor.ts';
import type { Assessment, ChoiceValue, MarksValue } from '../types.ts';
import { textOf } from '../value-text.ts';
import { placeEntries, type PlacedEntry } from './placed-entries.ts';

/** A count (委託する（6）件, 提供を行っている（4）件), or the choice that calls for none, that the blocks beside it do not agree with. */
export interface CountFault {
  code: 'count-mismatch' | 'counted-but-off';
  place: NodeLocation;
  /** What is wrong, and what to do about it. */
  reason: Bilingual;
  remedy: Bilingual;
  /** The count or choice as printed. */
  quotation: string;
  /** Less is printed than counted, in a document of which parts are missing or without a place: the rest may be there. */
  isPartial: boolean;
}

/** The text points to where the rest is listed. */
const ELSEWHERE = /別紙|別添|別記|別途|一覧|別に定め|(?:詳細|内訳)は|のとおり|を参照|参照。|に記載|記載の/u;
/** A table of its own; that of a law is named with its law, or has a number. */
const OWN_TABLE = /(?<![法令例則]|同)(?<!号)別表(?!第|[0-9])/u;
/** Where who receives is named: one printed block stands for several. */
const SEVERAL =
  /別表|等(?!級|身)|など|ほか|他(?:[0-9]|の|、)|外[0-9]|各|全て|すべて|関係|及び|並びに|又は|、|・|\n|[~〜～-][0-9]/u;
/** Words that fill a block that is none. */
const NOTHING = /^(?:[-—―ー－・\s]*|なし|無し?|該当なし|該当無し|(?:委託|提供|移転)しない|未定|空欄|欠番|削除)$/u;

/** Compares what items count with the blocks that are printed beside them. It is silent where the text points elsewhere, or a block stands for several. */
export function findCountFaults(assessment: Assessment, form: Form): CountFault[] {
  const entries = placeEntries(assessment, form);
  return entries.flatMap(({ entry, place }) => {
    const at = { assessment, entries, place };
    if (entry.value?.type === 'choice') return inChoice(at, entry.value);
    return entry.value?.type === 'marks' ? inMarks(at, entry.value) : [];
  });
}

interface Counted {
  assessment: Assessment;
  entries: readonly PlacedEntry[];
  place: NodeLocation;
}

/** A block that is printed, with what it prints. */
interface Block {
  number: number;
  /** Of the heading, which names who receives or what is given out. */
  name: string;
  text: string;
}

function inChoice(at: Counted, value: ChoiceValue): CountFault[] {
  const { place } = at;
  const [node, ...others] = place.node.takesCount ? blocksOf(place.node) : [];
  if (node === undefined || others.length > 0) return [];
  const blocks = blocksBeside(at, node);
  // The form prints the option that calls for blocks (委託する) first.
  const [yes] = place.node.options;
  if (value.value !== null && value.value !== yes && place.node.options.includes(value.value))
    return blocks.length === 0
      ? []
      : [
          offButThere(
            place,
            value.value,
            { ja: `「${value.value}」が選ばれているのに、`, en: `「${value.value}」 is chosen, but` },
            node,
            blocks,
          ),
        ];
  if (value.count === null || !differs(at, value.count, node, blocks)) return [];
  const words = `${value.value ?? place.node.label}（${value.count}）件`;
  return [mismatch(at, { words, quotation: textOf(value), count: value.count }, node, blocks)];
}

function inMarks(at: Counted, value: MarksValue): CountFault[] {
  const { place } = at;
  return place.node.marks.flatMap((option): CountFault[] => {
    const mark = option.takesCount ? value.marks.find(({ label }) => label === option.label) : undefined;
    // 提供を行っている counts the blocks 提供先, 移転を行っている the blocks 移転先: both begin with the same two letters.
    const node = blocksOf(place.node).find(({ label }) => label.slice(0, 2) === option.label.slice(0, 2));
    if (mark === undefined || node === undefined) return [];
    const blocks = blocksBeside(at, node);
    if (mark.state === 'off' && blocks.length > 0)
      return [
        offButThere(
          place,
          mark.label,
          { ja: `「${mark.label}」に○がないのに、`, en: `「${mark.label}」 has no ○, but` },
          node,
          blocks,
        ),
      ];
    if (mark.state === 'off') {
      if ((mark.count ?? 0) === 0) return [];
      const reason = {
        ja: `「${mark.label}」に○がありませんが、（${mark.count}）件とあります。`,
        en: `「${mark.label}」 has no ○, but the count 「（${mark.count}）件」.`,
      };
      const remedy = joinSentences(AS_IT_IS, {
        ja: '違うなら○か件数を直してください。',
        en: 'If not, correct the ○ or the count.',
      });
      return [{ code: 'counted-but-off', place, reason, remedy, quotation: mark.label, isPartial: false }];
    }
    if (mark.count === null || !differs(at, mark.count, node, blocks)) return [];
    const printed = textOf({ type: 'marks', marks: [{ ...mark, state: 'on' }] });
    return [
      mismatch(at, { words: `${mark.label}（${mark.count}）件`, quotation: printed, count: mark.count }, node, blocks),
    ];
  });
}

function differs({ entries, place }: Counted, count: number, node: FormNode, blocks: readonly Block[]): boolean {
  if (blocks.length >= count) return blocks.length > count;
  const status = entries.find((each) => each.place === place)?.entry.value ?? null;
  const texts = [...blocks.map(({ text }) => text), nfkc(textOf(status))];
  if (texts.some((text) => ELSEWHERE.test(text) || OWN_TABLE.test(text))) return false;
  return node.role !== 'recipient' || !blocks.some(({ name }) => SEVERAL.test(name));
}

function blocksOf(node: FormNode): FormNode[] {
  return (node.parent?.children ?? []).filter(({ repeat }) => repeat === 'block');
}

/** The blocks of a node in the file of a place that hold something, by their printed numbers. */
function blocksBeside({ entries, place }: Counted, node: FormNode): Block[] {
  const blocks = new Map<number, Block>();
  for (const each of entries) {
    const step = pathOfPlace(each.place).find((above) => above.node === node);
    if (step === undefined || step.block === null || step.file !== place.file) continue;
    const text = nfkc(textOf(each.entry.value));
    const known = blocks.get(step.block) ?? { number: step.block, name: '', text: '' };
    // Numbers of lists begin lines, and a block stands for several where its name has more than one line.
    const name = keyOf(each.place) === keyOf(step) ? text : known.name;
    blocks.set(step.block, { ...known, name, text: NOTHING.test(text.trim()) ? known.text : `${known.text}\n${text}` });
  }
  return [...blocks.values()].filter(({ text }) => text !== '').toSorted((a, b) => a.number - b.number);
}

const AS_IT_IS: Bilingual = {
  ja: '原文のとおりならこのままでかまいません。',
  en: 'If the original has it so, leave it as it is.',
};

/** The count as a message gives it, and as printed. */
interface Count {
  words: string;
  quotation: string;
  count: number;
}

function mismatch(
  { assessment, place }: Counted,
  { words, quotation, count }: Count,
  node: FormNode,
  blocks: readonly Block[],
): CountFault {
  const isPartial = blocks.length < count && (!assessment.frontmatter.complete || assessment.unplaced.length > 0);
  const listed = listBlocks(node, blocks);
  const found: Bilingual =
    blocks.length === 0
      ? { ja: 'ありません', en: '0' }
      : { ja: `${blocks.length}件です（${listed.ja}）`, en: `${blocks.length} (${listed.en})` };
  const reason = {
    ja: `「${words}」とありますが、${node.label}は${found.ja}。`,
    en: `It prints 「${words}」, but the number of 「${node.label}」 is ${found.en}.`,
  };
  const remedy = {
    ja: `違うなら件数を直すか、欠けている${node.label}を書き足してください。`,
    en: `If not, correct the count, or add the 「${node.label}」 that is missing.`,
  };
  return { code: 'count-mismatch', place, reason, remedy: joinSentences(AS_IT_IS, remedy), quotation, isPartial };
}

/** `off`: the first half of the sentence. */
function offButThere(
  place: NodeLocation,
  quotation: string,
  off: Bilingual,
  node: FormNode,
  blocks: readonly Block[],
): CountFault {
  const listed = listBlocks(node, blocks);
  const found = {
    ja: `${node.label}が${blocks.length}件あります（${listed.ja}）。`,
    en: `the number of 「${node.label}」 is ${blocks.length} (${listed.en}).`,
  };
  const remedy = joinSentences(AS_IT_IS, {
    ja: '違うならどちらかを直してください。',
    en: 'If not, correct one of them.',
  });
  return { code: 'counted-but-off', place, reason: joinSentences(off, found), remedy, quotation, isPartial: false };
}

const listBlocks = (node: FormNode, blocks: readonly Block[]): Bilingual => ({
  ja: `${node.label}${blocks.map(({ number }) => number).join('、')}`,
  en: quoteNames(blocks.map(({ number }) => `${node.label}${number}`)).en,
});
