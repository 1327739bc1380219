import type { View } from '../../search/results/address.ts';
import type { Listed } from '../../search/index/corpus-file.ts';
import type { SoughtTerm, Widening } from '../../search/query/expand.ts';
import type { Emptied } from '../../search/results/explain-empty.ts';
import type { ExportedHit } from '../../search/results/export-hits.ts';
import type { Filters } from '../../search/results/filters.ts';
import type { Hit } from '../../search/results/hits.ts';
import type { MovingChange } from '../../search/results/moves.ts';
import type { Suggestion } from '../../search/query/nearest.ts';
import type { Order } from '../../search/results/order.ts';
import type { Outcome } from '../../search/results/run-search.ts';
import type { ShownChange } from './read-found.ts';
import type { SiteAddress } from './sources.ts';

/** Why a search failed: files that could not be loaded, or something the browser cannot do. */
export type FailureCause = 'connection' | 'browser';

export interface SearchQuestion {
  kind: 'search';
  turn: number;
  q: string;
  widening: Widening;
  filters: Filters;
  order: Order;
  view: View;
  countAll: boolean;
}

/** What the page asks the worker. Of two searches the one with the higher turn holds. */
export type Question =
  | ({ kind: 'open' } & SiteAddress)
  | SearchQuestion
  | { kind: 'hits'; turn: number; rows: number[] }
  | { kind: 'changes'; turn: number; from: number; to: number }
  | { kind: 'export'; turn: number };

/** What a search has found: its assessments (`found`), then all that there is to say (`done`). */
export interface FoundAnswer {
  kind: 'found' | 'done';
  turn: number;
  terms: SoughtTerm[];
  outcome: Outcome;
  rows: Listed[];
  /** Changes that hold the words; null unless the view is of changes. */
  moving: MovingChange[] | null;
  /** Where nothing was found: why, and what may have been meant. */
  emptied: Emptied | null;
  suggestions: Suggestion[];
}

/** What the worker answers. */
export type Answer =
  | FoundAnswer
  | { kind: 'counting' | 'exporting'; turn: number; done: number; total: number }
  | { kind: 'hits'; turn: number; row: number; hits: Hit[] | null }
  | { kind: 'changes'; turn: number; from: number; changes: ShownChange[] }
  | { kind: 'exported'; turn: number; hits: ExportedHit[] }
  | { kind: 'nothing-asked'; turn: number; onlyExcluded: boolean }
  | { kind: 'error'; turn: number; cause: FailureCause };
