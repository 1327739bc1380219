import type { ExportedHit } from '../../search/export-hits.ts';
import type { Widening } from '../../search/expand.ts';
import type { SoughtTerm } from '../../search/expand.ts';
import type { Listed } from '../../search/corpus-file.ts';
import type { Filters } from '../../search/filters.ts';
import type { Hit } from '../../search/hits.ts';
import type { Suggestion } from '../../search/nearest.ts';
import type { Order } from '../../search/order.ts';
import type { Outcome } from '../../search/run-search.ts';

export interface SearchQuestion {
  kind: 'search';
  turn: number;
  q: string;
  widening: Widening;
  filters: Filters;
  order: Order;
  countAll: boolean;
}

/** What the page asks the worker. Of two searches the one with the higher turn holds. */
export type Question =
  | { kind: 'open'; base: string }
  | SearchQuestion
  | { kind: 'hits'; turn: number; rows: number[] }
  | { kind: 'export'; turn: number };

/** What the worker answers. */
export type Answer =
  | {
      kind: 'found' | 'done';
      turn: number;
      terms: SoughtTerm[];
      outcome: Outcome;
      rows: Listed[];
      suggestions: Suggestion[];
    }
  | { kind: 'counting' | 'exporting'; turn: number; done: number; total: number }
  | { kind: 'hits'; turn: number; row: number; hits: Hit[] | null }
  | { kind: 'exported'; turn: number; hits: ExportedHit[] }
  | { kind: 'nothing-asked'; turn: number; onlyExcluded: boolean }
  | { kind: 'error'; turn: number };
