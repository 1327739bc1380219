import type { FormNode } from '../../forms/types.ts';
import { namesOf, spelledOf } from './spellings.ts';

/** A node that words name. */
interface Named {
  node: FormNode;
  /** Whether they bear the number that the form prints before the label, where it prints one. */
  numbered: boolean;
  /** 0 for the form's own words with its number, 1 for the same without one, 2 for any other spelling. */
  rank: 0 | 1 | 2;
}

/** What some nodes are called, letter by letter, with their number and without. Words are folded (`foldLabel`). */
export class LabelTable {
  readonly #named = new Map<string, Named[]>();

  constructor(nodes: Iterable<FormNode>) {
    for (const node of nodes) {
      const { number, otherNumbers } = spelledOf(node);
      for (const [at, name] of namesOf(node).entries()) {
        for (const other of otherNumbers) this.#add(other + name, { node, numbered: true, rank: 2 });
        if (number !== '') this.#add(number + name, { node, numbered: true, rank: at > 0 ? 2 : 0 });
        this.#add(name, { node, numbered: number === '', rank: at > 0 ? 2 : 1 });
      }
    }
  }

  #add(words: string, named: Named): void {
    const others = this.#named.get(words) ?? [];
    if (!others.some(({ node }) => node === named.node)) this.#named.set(words, [...others, named]);
  }

  /** All words, in the order of the nodes. */
  words(): IterableIterator<string> {
    return this.#named.keys();
  }

  has(words: string): boolean {
    return this.#named.has(words);
  }

  /** The nodes of these words: those that print them with their number, where there are any. */
  nodesOf(words: string): { nodes: FormNode[]; numbered: boolean } {
    const named = this.#named.get(words) ?? [];
    const numbered = named.some((one) => one.numbered);
    return { nodes: named.filter((one) => one.numbered === numbered).map(({ node }) => node), numbered };
  }

  /** The one node that is meant where each stands beside the others: own words go before other spellings; null where several are meant. */
  only(words: string): FormNode | null {
    const named = this.#named.get(words) ?? [];
    const best = Math.min(...named.map(({ rank }) => rank));
    const [first, ...others] = named.filter(({ rank }) => rank === best);
    return first !== undefined && others.length === 0 ? first.node : null;
  }
}
