import type { View } from '../../search/results/address.ts';
import type { Listed } from '../../search/index/corpus-file.ts';
import type { ExpandedTerm, QueryExpansion } from '../../search/query/expand.ts';
import type { Emptied } from '../../search/results/explain-empty.ts';
import type { ExportedHit } from '../../search/results/export-hits.ts';
import type { Filters } from '../../search/results/filters.ts';
import type { SearchHit } from '../../search/results/hits.ts';
import type { TermChangeHit } from '../../search/results/term-changes.ts';
import type { Suggestion } from '../../search/query/nearest.ts';
import type { SortOrder } from '../../search/results/order.ts';
import type { SearchResult } from '../../search/results/run-search.ts';
import type { ShownChange } from './read-found.ts';
import type { SearchSite } from './sources.ts';

/** Why a search failed: files that could not be loaded, or something the browser cannot do. */
export type FailureCause = 'connection' | 'browser';

export interface SearchWorkerRequest {
  kind: 'search';
  turn: number;
  q: string;
  expansion: QueryExpansion;
  filters: Filters;
  allStatuses: boolean;
  editions: boolean;
  order: SortOrder;
  view: View;
  countAll: boolean;
  /** Assessments, or changes, that are about to be shown. */
  shown: number;
}

/** What the page asks the worker. Of two searches the one with the higher turn holds. */
export type WorkerRequest =
  | ({ kind: 'open' } & SearchSite)
  | SearchWorkerRequest
  | { kind: 'rows'; turn: number; from: number; to: number }
  | { kind: 'hits'; turn: number; rows: number[] }
  | { kind: 'changes'; turn: number; from: number; to: number }
  | { kind: 'export'; turn: number };

/** What a search has found: its assessments (`found`), then all that there is to say (`done`). */
export interface SearchWorkerResponse {
  kind: 'found' | 'done';
  turn: number;
  terms: ExpandedTerm[];
  outcome: SearchResult;
  /** The first ones that were found, as many as are about to be shown. */
  rows: Listed[];
  /** Changes that hold the words; null unless the view is of changes. */
  termChanges: TermChangeHit[] | null;
  /** Where nothing was found: why, and what may have been meant. */
  emptied: Emptied | null;
  suggestions: Suggestion[];
}

/** What the worker answers. */
export type WorkerResponse =
  | SearchWorkerResponse
  | { kind: 'counting' | 'exporting'; turn: number; done: number; total: number }
  | { kind: 'rows'; turn: number; from: number; rows: Listed[] }
  | { kind: 'hits'; turn: number; row: number; hits: SearchHit[] | null }
  | { kind: 'changes'; turn: number; from: number; changes: ShownChange[] }
  | { kind: 'exported'; turn: number; hits: ExportedHit[] }
  | { kind: 'nothing-asked'; turn: number; onlyExcluded: boolean }
  | { kind: 'error'; turn: number; cause: FailureCause };
