import { pathOf } from '../../forms/keys.ts';
import type { Form, FormNode } from '../../forms/types.ts';
import { FormOrder } from './form-order.ts';
import { isLineOfLabel, type ObservedRow, type Interpretation } from './observe-row.ts';
import { LABEL_ORDER } from '../../match/thresholds.ts';
import { valuesOf } from '../../match/thresholds/threshold.ts';

/** What was decided for one part: how it is read, and the instances its innermost label stands in. */
export interface DecodedRow {
  option: Interpretation;
  /** Number of the 特定個人情報ファイル of the section; null outside per-file sections. */
  file: number | null;
  /** Printed number of the block; null outside blocks. */
  block: number | null;
  /** The block's number was not printed; it was counted on from the one before. */
  assumed: boolean;
}

const COST = valuesOf(LABEL_ORDER);
/** Ways to read the document so far that are kept at each part. */
const BEAM = 24;

interface BeamState extends DecodedRow {
  node: FormNode | null;
  /** Highest file number seen in each per-file section. */
  files: ReadonlyMap<FormNode, number>;
  cost: number;
  previous: BeamState | null;
}

type Transition = Pick<BeamState, 'cost' | 'file' | 'block' | 'assumed'>;

/** Whether a label goes on with the one directly above it: both are lines of one heading, as the form prints it over several. */
function goesOn(above: Interpretation, option: Interpretation): boolean {
  if (above.kind !== 'label' || option.kind !== 'label' || option.labels.length > 1) return false;
  const [last, next] = [above.labels.at(-1), option.labels[0]];
  const empty = above.values.every((cell) => cell.text === '');
  return empty && last !== undefined && last.node === next?.node && isLineOfLabel(last) && isLineOfLabel(next);
}

/** Finds the cheapest way to read all parts in the order of the form. */
export class BeamDecoder {
  readonly #order: FormOrder;

  constructor(form: Form) {
    this.#order = new FormOrder(form);
  }

  /** One step for each observation. */
  find(observations: readonly ObservedRow[]): DecodedRow[] {
    const start: BeamState = {
      node: null,
      file: null,
      block: null,
      assumed: false,
      files: new Map(),
      cost: 0,
      option: { kind: 'content', values: [], cost: 0 },
      previous: null,
    };
    let beam: BeamState[] = [start];
    for (const observation of observations) beam = this.#advance(beam, observation);
    const steps: DecodedRow[] = [];
    for (let state = beam[0] ?? start; state.previous; state = state.previous) {
      steps.push({ option: state.option, file: state.file, block: state.block, assumed: state.assumed });
    }
    return steps.reverse();
  }

  #advance(beam: BeamState[], observation: ObservedRow): BeamState[] {
    const next = new Map<string, BeamState>();
    const keep = (state: BeamState): void => {
      const id = `${state.node?.field ?? ''}|${state.file ?? ''}|${state.block ?? ''}`;
      const existing = next.get(id);
      if (!existing || state.cost < existing.cost) next.set(id, state);
    };
    for (const state of beam) {
      for (const option of observation.options) {
        if (option.kind === 'content' || option.kind === 'again') {
          keep({ ...state, cost: state.cost + option.cost, option, previous: state });
          continue;
        }
        const target = option.kind === 'label' ? option.labels.at(-1) : option.labels.find((label) => label !== null);
        const outer = option.kind === 'label' ? option.labels[0] : target;
        if (!target || !outer) continue;
        const again = this.#headAgain(state, option, observation.gap);
        if (again !== null)
          keep({ ...state, cost: state.cost + again, option: { kind: 'again', cost: again }, previous: state });
        const transition = goesOn(state.option, option)
          ? { cost: 0, file: state.file, block: state.block, assumed: false }
          : this.#transition(state, outer.node, outer.block, observation.gap);
        const { section, block } = this.#order.of(target.node);
        const files =
          transition.file === null
            ? state.files
            : new Map(state.files).set(section, Math.max(transition.file, state.files.get(section) ?? 0));
        keep({
          node: target.node,
          file: transition.file,
          block: block === null ? null : (target.block ?? transition.block),
          assumed: transition.assumed,
          files,
          cost: state.cost + option.cost + transition.cost,
          option,
          previous: state,
        });
      }
    }
    return Array.from(next.values())
      .sort((a, b) => a.cost - b.cost)
      .slice(0, BEAM);
  }

  /** What it costs to take a label for a heading of what is being read, printed again; null where it is none. */
  #headAgain({ node, block }: BeamState, option: Interpretation, gap: boolean): number | null {
    if (node === null || option.kind !== 'label' || option.labels.length > 1 || option.shared) return null;
    const [label] = option.labels;
    if (!label || option.values.some((cell) => cell.text !== '')) return null;
    const isSelf = label.node === node && node.special === null && (node.type === null || node.repeat === 'block');
    if (!isSelf && !pathOf(node).slice(0, -1).includes(label.node)) return null;
    if (label.block !== null && label.block !== block) return null;
    return option.cost + (label.continued ? 0 : gap ? COST.headAgainAtGap : COST.headAgain);
  }

  #transition(state: BeamState, to: FormNode, printedBlock: number | null, gap: boolean): Transition {
    const target = this.#order.of(to);
    const ease = gap ? COST.atGap : 1;
    if (state.node === null)
      return {
        cost: target.order * COST.first,
        file: target.section.repeat === 'file' ? 1 : null,
        block: printedBlock ?? (target.block ? 1 : null),
        assumed: target.block !== null && printedBlock === null,
      };
    const isSame = this.#order.of(state.node).section === target.section;
    return isSame ? this.#within(state, to, printedBlock, ease) : this.#toSection(state, to, printedBlock, ease);
  }

  #toSection(state: BeamState, to: FormNode, printedBlock: number | null, ease: number): Transition {
    const target = this.#order.of(to);
    const from = this.#order.of(state.node as FormNode);
    const { section } = target;
    const file = section.repeat === 'file' ? (state.files.get(section) ?? 0) + 1 : null;
    const block = printedBlock ?? (target.block ? 1 : null);
    const heading = to === section;
    const left = this.#order.between(
      from.order,
      from.section === section ? from.order : this.#order.of(from.section).last + 1,
      from.block,
    );
    const head = heading ? 0 : this.#order.between(this.#order.of(section).order, target.order, target.block);
    let cost =
      COST.newSection +
      (left > 0 ? COST.jump * ease * COST.rest : 0) +
      (head > 0 ? COST.jump * ease : 0) +
      head * COST.skipped * ease;
    if (!heading) cost += COST.withoutHeading * ease;
    if (from.section.special === 'changes') cost += COST.insideChanges;
    if (from.section.special === 'annex' && !heading) cost += COST.insideAnnex;
    if (target.order < from.order && section.repeat !== 'file') cost += COST.back;
    return { cost, file, block, assumed: target.block !== null && printedBlock === null };
  }

  #within(state: BeamState, to: FormNode, printedBlock: number | null, ease: number): Transition {
    const node = state.node as FormNode;
    const from = this.#order.of(node);
    const target = this.#order.of(to);
    const file = state.file;
    const { special } = from.section;
    const inside = special === 'changes' ? COST.insideChanges : special === 'annex' ? COST.insideAnnex : 0;
    const transition = (cost: number, block: number | null, assumed = false): Transition => {
      return { cost: cost + (to === target.section ? 0 : inside), file, block, assumed };
    };
    if (to === target.section && node !== to) {
      const again = target.section.repeat === 'file';
      return {
        cost: again ? COST.newSection : COST.back,
        file: again ? (state.files.get(target.section) ?? 0) + 1 : file,
        block: null,
        assumed: false,
      };
    }
    if (to.repeat === 'block') return this.#toBlock(state, to, printedBlock ?? 1, ease, transition);
    const sameBlock = target.block !== null && target.block === from.block;
    const block = target.block === null ? null : sameBlock ? state.block : 1;
    const strange = target.block !== null && !sameBlock ? COST.unknownBlock : 0;
    if (to === node) return transition(COST.again * ease + strange, block);
    if (target.order > from.order) {
      const skipped = this.#order.between(from.order, target.order, target.block);
      const jump = skipped === 0 ? 0 : COST.jump * ease + skipped * COST.skipped * ease;
      return transition(jump + strange, block, strange > 0);
    }
    if (sameBlock && to.parent === target.block) {
      // The heading of the next block may be lost at a page break: its first items follow the last ones of the block before.
      const begin = target.block ? this.#order.of(target.block).order : 0;
      const next = this.#order.between(begin, target.order, target.block);
      return transition(COST.backAmongSiblings * ease + next * COST.skipped, (state.block ?? 0) + 1, true);
    }
    const early =
      target.section.repeat === 'file' &&
      this.#order.between(target.order, from.order, null) > COST.nextFile &&
      to.parent === target.section;
    if (early) {
      const head = this.#order.between(this.#order.of(target.section).order, target.order, target.block);
      return {
        cost: COST.withoutHeading * ease + head * COST.skipped + (head > 0 ? COST.jump * ease : 0),
        file: (state.files.get(target.section) ?? 0) + 1,
        block: null,
        assumed: false,
      };
    }
    return transition(to.parent === node.parent ? COST.backAmongSiblings : COST.back, block);
  }

  #toBlock(
    state: BeamState,
    to: FormNode,
    number: number,
    ease: number,
    move: (cost: number, block: number | null) => Transition,
  ): Transition {
    const from = this.#order.of(state.node as FormNode);
    const target = this.#order.of(to);
    if (from.block === to) {
      const current = state.block ?? 0;
      if (number === current) return move(COST.again * ease, number);
      if (number < current) return move(COST.blockBack, number);
      const rest = this.#order.between(from.order, target.last + 1, to);
      return move(
        (rest > 0 ? COST.jump * COST.rest * ease : 0) + (number > current + 1 ? COST.blockSkipped * ease : 0),
        number,
      );
    }
    if (target.order < from.order) return move(COST.back, number);
    const skipped = this.#order.between(from.order, target.order, from.block);
    return move(skipped === 0 ? 0 : COST.jump * ease + skipped * COST.skipped * ease, number);
  }
}
