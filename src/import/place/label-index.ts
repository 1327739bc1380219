import { circledNumber, foldLabel } from '../../text/fold.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { foldWithOffsets } from '../../text/offsets.ts';
import { similarity } from './similarity.ts';

/** A node that a printed text may be the label of. */
export interface Candidate {
  node: FormNode;
  /** Printed number of a repeated block. */
  block: number | null;
  /** Where the value begins in the text; its length where the text is nothing but the label. */
  end: number;
  /** 0 for the form's own words, more the less certain. */
  cost: number;
}

/** Shortest label that OCR damage is forgiven in, and the share of it that must agree. */
const NEAR = { length: 8, share: 0.8 };
/** Labels of this length may share a cell with their value without a number before them. */
const PREFIX_LENGTH = 4;

const COSTS = { alias: 0.1, unnumbered: 0.3, otherNumber: 0.7, shared: 0.5, near: 1.2 };

interface Spelling {
  node: FormNode;
  /** Folded label without number. */
  label: string;
  /** Folded marker; '' where the form prints none. */
  number: string;
  alias: boolean;
}

/** Marker at the head of a folded text: ①, 2, iii, リスク1; '' where there is none. */
function leadingMarker(folded: string): string {
  return /^(?:[①-⑳○◎●]|\d{1,2}(?=\D)|[ivx]{1,4}(?=[^a-z])|別添\d?)/u.exec(folded)?.[0] ?? '';
}

/** Finds the nodes of a form that a printed text may name. */
export class LabelIndex {
  readonly #spellings: Spelling[] = [];
  readonly #blocks: FormNode[] = [];

  /** The section that holds the change history; its column heads name it where its heading is lost. */
  readonly changesSection: FormNode | null;

  constructor(form: Form) {
    this.changesSection = form.sections.find((section) => section.special === 'changes') ?? null;
    const visit = (node: FormNode): void => {
      if (node.repeat === 'block') this.#blocks.push(node);
      else if (!node.onHeading) {
        const number = foldLabel(node.number ?? '');
        for (const [at, label] of [node.label, ...node.aliases].entries()) {
          if (label !== '') this.#spellings.push({ node, label: foldLabel(label), number, alias: at > 0 });
        }
      }
      node.children.forEach(visit);
    };
    form.sections.forEach(visit);
  }

  /** Candidates for a text, the whole of it or its beginning, best first. */
  candidates(text: string): Candidate[] {
    const { folded, ends } = foldWithOffsets(text, foldLabel);
    if (folded === '') return [];
    const found: Candidate[] = [...this.#blockCandidates(text, folded, ends)];
    const marker = leadingMarker(folded);
    for (const spelling of this.#spellings) {
      const candidate = this.#compare(spelling, text, folded, ends, marker);
      if (candidate) found.push(candidate);
    }
    const best = new Map<FormNode, Candidate>();
    for (const candidate of found) {
      const known = best.get(candidate.node);
      if (!known || candidate.cost < known.cost) best.set(candidate.node, candidate);
    }
    return Array.from(best.values()).sort((a, b) => a.cost - b.cost);
  }

  *#blockCandidates(text: string, folded: string, ends: number[]): Generator<Candidate> {
    for (const node of this.#blocks) {
      for (const label of [node.label, ...node.aliases].map(foldLabel)) {
        const match = new RegExp(`^${label}(\\d{1,3})(?!\\d)`, 'u').exec(folded);
        if (!match) continue;
        const end = ends[match[0].length - 1] ?? text.length;
        const whole = match[0].length === folded.length;
        if (!whole && !/^[\s　:：()（]/u.test(text.slice(end))) continue;
        yield { node, block: Number(match[1]), end: whole ? text.length : end, cost: whole ? 0 : COSTS.shared };
      }
    }
  }

  #compare(spelling: Spelling, text: string, folded: string, ends: number[], marker: string): Candidate | null {
    const { node, label, number } = spelling;
    const base = spelling.alias ? COSTS.alias : 0;
    const whole = (cost: number): Candidate => ({ node, block: null, end: text.length, cost: base + cost });
    if (folded === number + label) return whole(0);
    if (folded === label) return whole(COSTS.unnumbered);
    const rest = folded.slice(marker.length);
    if (marker !== '' && rest === label) return whole(COSTS.otherNumber);
    if (number !== '' && folded.startsWith(number + label))
      return this.#shared(spelling, text, ends[number.length + label.length - 1], base, circledNumber(number) !== null);
    if (label.length >= PREFIX_LENGTH && folded.startsWith(label))
      return this.#shared(spelling, text, ends[label.length - 1], base + COSTS.unnumbered, false);
    if (label.length >= NEAR.length && Math.abs(rest.length - label.length) <= label.length * (1 - NEAR.share)) {
      const sameNumber = marker === number || marker === '' || number === '';
      const share = similarity(
        rest.length === 0 ? folded : number !== '' && folded.startsWith(number) ? folded.slice(number.length) : rest,
        label,
      );
      if (share >= NEAR.share) return whole(COSTS.near * (1 - share) * 4 + (sameNumber ? 0 : COSTS.otherNumber));
    }
    return null;
  }

  #shared(
    spelling: Spelling,
    text: string,
    end: number | undefined,
    base: number,
    numbered: boolean,
  ): Candidate | null {
    if (end === undefined) return null;
    const rest = text.slice(end).replace(/^[※*\s　]*/u, (lead) => (lead.includes('※') ? lead : lead));
    const bounded = /^[\s　※:：[［「\ue000-\ue005\-－—]/u.test(text.slice(end));
    if (!bounded && !(numbered && spelling.label.length >= PREFIX_LENGTH)) return null;
    return {
      node: spelling.node,
      block: null,
      end: text.length - rest.replace(/^[※*:：\s　]+/u, '').length,
      cost: base + COSTS.shared,
    };
  }
}
