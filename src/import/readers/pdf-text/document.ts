import type { Form } from '../../../forms/types.ts';
import type { SourceBlock } from '../../types.ts';
import { readCoherent } from './coherent.ts';
import { isUnpaged } from './cut-at-headings.ts';
import { readIncoherent } from './incoherent.ts';
import { LabelKeys } from './labels.ts';
import { splitPages } from './pages.ts';
import { takeHeadersAndFooters } from './headers-and-footers.ts';

/** Reads a text layer of a document of the form: its items in the form's order, then the history of its changes. */
export function readDocument(text: string, form: Form): SourceBlock[] {
  const keys = new LabelKeys(form);
  const { pages, parts: running } = takeHeadersAndFooters(splitPages(text), form);
  const whole = pages.some(isUnpaged) ? null : readCoherent(pages, form, keys);
  return [...(whole?.isCoherent ? whole.parts : readIncoherent(pages, form, keys)), ...running];
}
