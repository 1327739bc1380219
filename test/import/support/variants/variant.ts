import { walk } from '../../../../src/forms/keys.ts';
import type { Form, FormNode } from '../../../../src/forms/types.ts';
import { foldLabel } from '../../../../src/text/fold.ts';

/** Another print of the same document, made of an OCR text by a mechanical change. */
export interface Variant {
  name: string;
  apply: (text: string, form: Form) => string;
}

const HISTORY_HEAD = /^変更日\t項目/u;

/** The lines before the change history, and the history with its heading. */
export function halves(text: string): { body: string[]; history: string[] } {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => HISTORY_HEAD.test(line));
  const heading = lines.slice(0, Math.max(0, head)).findLastIndex((line) => line.trim() !== '');
  const from = head < 0 ? lines.length : heading;
  return { body: lines.slice(0, from), history: lines.slice(from) };
}

type EachRow = (cells: string[], line: string) => string | string[];

const eachRow = (lines: string[], change: EachRow): string[] =>
  lines.flatMap((line) => (line.includes('\t') ? change(line.split('\t'), line) : [line]));

/** Changes the table rows before the history. */
export const inBody =
  (change: EachRow) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...eachRow(body, change), ...history].join('\n');
  };

/** Changes the table rows of the history. */
export const inHistory =
  (change: EachRow) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...body, ...eachRow(history, change)].join('\n');
  };

export const bodyLines =
  (change: (line: string, at: number) => string | string[]) =>
  (text: string): string => {
    const { body, history } = halves(text);
    return [...body.flatMap((line, at) => change(line, at)), ...history].join('\n');
  };

export const bare = (cell: string): string => cell.replace(/<[^<>]*>|\*\*/gu, '').trim();

/** Folded labels of a form, with their numbers; blocks end in a digit. */
export function labelsOf(form: Form): Map<string, FormNode> {
  const labels = new Map<string, FormNode>();
  for (const node of walk(form))
    if (!node.onHeading)
      for (const label of [node.label, ...node.aliases]) {
        labels.set(foldLabel((node.number ?? '') + label), node);
        if (!labels.has(foldLabel(label))) labels.set(foldLabel(label), node);
      }
  return labels;
}

export const nodeOf = (cell: string, labels: ReadonlyMap<string, FormNode>): FormNode | null =>
  labels.get(foldLabel(bare(cell))) ?? null;

/** ASCII as full-width letters, outside of tags. */
export const toWide = (text: string): string =>
  text
    .split(/(<[^<>]*>|&[a-z]+;|[\t\n]|^#+ |\*\*)/mu)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
    )
    .join('');
