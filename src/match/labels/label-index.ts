import { isDash } from '../../text/dash.ts';
import type { FormNode } from '../../forms/types.ts';
import { circledNumber, foldLabel, nfkc } from '../../text/fold.ts';
import { unifySigns } from '../../text/letters.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { BOX_LETTERS } from '../boxes.ts';
import { sharedPairs } from '../similarity.ts';
import { CELL_LABEL, DAMAGED_CELL_LABEL, LABEL_COST } from '../thresholds.ts';
import { valuesOf } from '../thresholds/threshold.ts';
import { LabelTable } from './label-table.ts';
import { misreadNumbers } from './markers.ts';
import { namesOf, spelledOf } from './spellings.ts';

/** A node that a printed text may be the label of. */
export interface LabelCandidate {
  node: FormNode;
  /** Printed number of a repeated block. */
  block: number | null;
  /** Where the value begins in the text; its length where the text is nothing but the label. */
  end: number;
  /** 0 for the form's own words, more the less certain. */
  cost: number;
  /** Printed with （続き） or （2/3）: the label stands on an earlier page. */
  continued?: boolean;
}

/** So many letters of a text hold the longest label of the forms and what sets it off from its value. */
const LONGEST_READ = 400;

const COSTS = valuesOf(LABEL_COST);

/** Punctuation that belongs to a label though it folds to nothing: `…を除く。）`, `※`. */
const CLOSING = /^[\s※*。．.、，,：:）)\]］」〕】>＞]+/u;
/** What sets a value off from the label before it. */
const BOUNDARY = new RegExp(`^[\\s　※:：。）)】〕」\\]［[「${BOX_LETTERS}\\-－—]`, 'u');
/** What a page prints behind a label that goes on from the page before. */
const CONTINUED = /^(.{2,80}?)[\s　]*[（(【［[]\s*(?:続き|つづき|続|\d{1,2}\s*[/／]\s*\d{1,2})\s*[）)】］\]]\s*/su;
/** The value of a choice as the form prints it: words in square brackets alone are no label, though an option may be worded like one. */
const CHOSEN = /^\s*[[［][^[\]［］]*[\]］]\s*$/u;
/** A line of the printed list of options. */
const LISTED = /^\s*([\d０-９]{1,2})\s*[)）]\s*(\S.*)$/su;
/** Brackets that hold nothing. */
const NOTHING = /[\s()（）[\]［］「」]/gu;

interface IndexedSpelling {
  node: FormNode;
  /** Folded label without number. */
  label: string;
  /** Folded marker; '' where the form prints none. */
  number: string;
  alias: boolean;
}

/** A circle whose digit is lost. */
const UNREADABLE = /^[○◎●]$/u;

/** Marker at the head of a folded text: ①, 2, iii, リスク1; '' where there is none. */
function leadingMarker(folded: string): string {
  return /^(?:[①-⑳○◎●]|\d{1,2}(?=\D)|[ivx]{1,4}(?=[^a-z])|別添\d?)/u.exec(folded)?.[0] ?? '';
}

/** Numbers of blocks that the forms announce together: 2～5, 6～10, 11～15; with a dash anything else is a text (電話…-1234). */
const isRunOfBlocks = (first: number, last: number): boolean => last - first === 3 || last - first === 4;

/** Finds the nodes of a form that a printed text may name. */
export class LabelIndex {
  readonly #spellings: IndexedSpelling[] = [];
  readonly #blocks: FormNode[] = [];

  readonly #cache = new Map<string, LabelCandidate[]>();
  readonly #captions = new Set<string>();
  readonly #captioned = new Set<FormNode>();
  /** Number and folded words of each option of the form. */
  readonly #options = new Set<string>();
  readonly #table: LabelTable;
  readonly #heads = new Set<string>();
  /** The words of a block, its numbers and what stands between them; null where the form has no blocks. */
  readonly #ranges: { first: RegExp; labels: RegExp } | null;
  /** Up to this cost a text is taken for the label of a candidate where nothing else speaks for it. */
  readonly likely = CELL_LABEL.likely.value;

  /** Labels of some nodes and of everything beneath them. */
  constructor(nodes: readonly FormNode[]) {
    const labelled: FormNode[] = [];
    const visit = (node: FormNode): void => {
      if (node.caption !== null) {
        this.#captions.add(foldLabel(node.caption));
        this.#captioned.add(node);
      }
      for (const [at, option] of node.options.entries()) this.#options.add(`${at + 1} ${foldLabel(option)}`);
      if (node.repeat === 'block') this.#blocks.push(node);
      else {
        const { number, otherNumbers, labels } = spelledOf(node);
        for (const [at, label] of labels.entries())
          for (const printed of [number, ...otherNumbers])
            this.#spellings.push({ node, label, number: printed, alias: at > 0 });
        if (!node.onHeading) labelled.push(node);
      }
      node.children.forEach(visit);
    };
    nodes.forEach(visit);
    this.#table = new LabelTable(labelled);
    for (const words of this.#table.words())
      for (let end = 1; end < words.length; end += 1) this.#heads.add(words.slice(0, end));
    const words = this.#blocks.flatMap((node) => [node.label, ...node.aliases].map((label) => nfkc(label))).join('|');
    this.#ranges =
      words === ''
        ? null
        : {
            first: new RegExp(`^(?:${words})+(\\d{1,3})([~ー-])(?:${words})?(\\d{1,3})`, 'u'),
            labels: new RegExp(`(?:${words})`, 'gu'),
          };
  }

  /** Whether a text is the label of a node, letter by letter, with its number or without. */
  isWhole(text: string): boolean {
    return this.#table.has(foldLabel(text));
  }

  /** Whether a text is the beginning of a longer label. */
  begins(text: string): boolean {
    return this.#heads.has(foldLabel(text));
  }

  /** Whether a text is nothing but words printed beside a run of items (再委託). */
  isCaption(text: string): boolean {
    return this.#captions.has(foldLabel(text));
  }

  /** What follows such words in a text, where it begins with the label of one of their items; else null. */
  behindCaption(text: string): string | null {
    const [, caption = '', rest = ''] = /^\s*(\S{2,6})\s+(\S.*)$/su.exec(text) ?? [];
    if (!this.isCaption(caption)) return null;
    return this.candidates(rest).some(({ node }) => this.#captioned.has(node)) ? rest : null;
  }

  /** Whether a text is the label of a repeated block without its number. */
  isBlock(text: string): boolean {
    return this.#blocks.some((node) => namesOf(node).includes(foldLabel(text)));
  }

  /**
   * Whether a text begins with a heading that announces a run of blocks (提供先6～10): `whole` where it is nothing but such headings, also
   * where their words and numbers are printed apart; `begins` where other words follow; null where it does not. The forms print these
   * headings even when nothing follows; they are never entries.
   */
  rangeHeading(text: string): 'whole' | 'begins' | null {
    const plain = unifySigns(nfkc(text).replace(/\s/gu, ''));
    const [, first, sign, last] = this.#ranges?.first.exec(plain) ?? [];
    if (!this.#ranges || first === undefined) return null;
    if (sign !== '~' && !isRunOfBlocks(Number(first), Number(last))) return null;
    return /^[\d~ー-]+$/u.test(plain.replace(this.#ranges.labels, '')) ? 'whole' : 'begins';
  }

  /** Candidates for a text, the whole of it or its beginning, best first. */
  candidates(text: string): LabelCandidate[] {
    const cached = this.#cache.get(text);
    if (cached) return cached;
    const found = CHOSEN.test(text) || this.#isOption(text) ? [] : [...this.#findContinued(text), ...this.#find(text)];
    this.#cache.set(text, found);
    return found;
  }

  /** Whether a text is likely to be a label and nothing else. */
  isLabel(text: string): boolean {
    return this.candidates(text).some(({ end, cost }) => end >= text.length && cost < this.likely);
  }

  /** Whether a text is an option with its own number, as the form lists it. */
  #isOption(text: string): boolean {
    const [, number = '', words = ''] = LISTED.exec(text.slice(0, LONGEST_READ)) ?? [];
    return number !== '' && this.#options.has(`${Number(nfkc(number))} ${foldLabel(words)}`);
  }

  #findContinued(text: string): LabelCandidate[] {
    const [printed = '', label = ''] = CONTINUED.exec(text.slice(0, LONGEST_READ)) ?? [];
    if (printed === '') return [];
    return this.#find(label)
      .filter(({ end, cost }) => end >= label.length && cost < this.likely)
      .map((candidate) => ({ ...candidate, end: printed.length, continued: true }));
  }

  #find(text: string): LabelCandidate[] {
    // A label stands at the head of a text; the rest is its value, whatever it says.
    const { folded, ends } = foldWithOffsets(text.slice(0, LONGEST_READ), foldLabel);
    if (folded === '') return [];
    const found: LabelCandidate[] = [...this.#blockCandidates(text, folded, ends)];
    const marker = leadingMarker(folded);
    for (const spelling of this.#spellings) {
      const candidate = this.#compare(spelling, text, folded, ends, marker);
      if (candidate) found.push(candidate);
    }
    const best = new Map<FormNode, LabelCandidate>();
    for (const candidate of found) {
      const better = best.get(candidate.node);
      if (!better || candidate.cost < better.cost) best.set(candidate.node, candidate);
    }
    return Array.from(best.values()).sort((a, b) => a.cost - b.cost);
  }

  *#blockCandidates(text: string, folded: string, ends: number[]): Generator<LabelCandidate> {
    for (const node of this.#blocks) {
      for (const label of namesOf(node)) {
        const match = new RegExp(`^${label}(\\d{1,3})(?!\\d)`, 'u').exec(folded);
        if (!match) continue;
        const end = ends[match[0].length - 1] ?? text.length;
        const whole = match[0].length === folded.length && !leavesDash(text.slice(end));
        if (!whole && !/^[\s　:：()（]/u.test(text.slice(end))) continue;
        yield {
          node,
          block: Number(match[1]),
          end: whole ? text.length : valueStart(text, end),
          cost: whole ? 0 : COSTS.shared,
        };
      }
    }
  }

  #compare(
    spelling: IndexedSpelling,
    text: string,
    folded: string,
    ends: number[],
    marker: string,
  ): LabelCandidate | null {
    const { node, label, number } = spelling;
    const base = spelling.alias ? COSTS.alias : 0;
    const rest = folded.slice(marker.length);
    const endOf = (length: number): number => ends[length - 1] ?? text.length;
    const all = (length: number, cost: number): LabelCandidate => {
      const end = endOf(length);
      const dash = leavesDash(text.slice(end));
      return { node, block: null, end: dash ? valueStart(text, end) : text.length, cost: base + cost };
    };
    if (folded === number + label) return all(folded.length, 0);
    if (folded === label) return all(folded.length, COSTS.unnumbered);
    if (node.parent === null && misreadNumbers(number).some((misread) => folded === misread + label))
      return all(folded.length, COSTS.misread);
    const otherNumber = UNREADABLE.test(marker)
      ? COSTS.unnumbered
      : marker !== '' && String(circledNumber(number)) === marker
        ? COSTS.alias
        : COSTS.otherNumber;
    if (marker !== '' && rest === label) return all(folded.length, otherNumber);
    const shared = (length: number, cost: number, numbered: boolean): LabelCandidate | null => {
      const end = endOf(length);
      const bounded = BOUNDARY.test(text.slice(end));
      if (!(numbered || bounded) || label.length < CELL_LABEL.shortest.value) return null;
      // A line of its own sets a label off from its value more than a blank does.
      const isLine = /^[※\s]*\n/u.test(text.slice(end));
      const isShort = label.length < CELL_LABEL.beside.value && !(numbered && bounded) && !isLine;
      const total = base + cost + COSTS.shared + (isShort ? COSTS.short : 0);
      return { node, block: null, end: valueStart(text, end), cost: total };
    };
    if (number !== '' && folded.startsWith(number + label))
      return shared(number.length + label.length, 0, circledNumber(number) !== null);
    if (folded.startsWith(label)) return shared(label.length, number === '' ? 0 : COSTS.unnumbered, false);
    if (marker !== '' && rest.startsWith(label)) return shared(marker.length + label.length, otherNumber, false);
    const { share, shortest } = DAMAGED_CELL_LABEL;
    if (label.length < shortest.value || Math.abs(rest.length - label.length) > label.length * (1 - share.value))
      return null;
    const words =
      rest === '' ? folded : number !== '' && folded.startsWith(number) ? folded.slice(number.length) : rest;
    const alike = sharedPairs(words, label);
    if (alike < share.value) return null;
    const sameNumber = marker === number || marker === '' || number === '';
    return all(folded.length, COSTS.damaged * (1 - alike) + (sameNumber ? 0 : COSTS.otherNumber));
  }
}

/** Whether nothing but a dash follows a label: it folds to nothing, and yet it is the value なし. */
const leavesDash = (rest: string): boolean => isDash(rest.replace(CLOSING, '').replace(NOTHING, ''));

/** Where the value begins behind a label that ends at `end`. */
const valueStart = (text: string, end: number): number => end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0);
