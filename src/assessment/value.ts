import type { FormNode } from '../forms/types.ts';
import { tidyLine } from '../text/tidy.ts';
import { readChoice, writeChoice } from './choice.ts';
import { isDash } from '../text/dash.ts';
import { readDateValue, writeDate } from './date.ts';
import { escapeLine } from './escape.ts';
import { plainText, sliceOf, type MarkdownBlock } from './markdown.ts';
import { readMarks, writeMarks } from './marks.ts';
import type { ReadContext } from './reading.ts';
import { readText, writeText } from './text.ts';
import type { Value } from './types.ts';

/** A value as the Markdown below its heading; '' when it is empty. */
export function writeValue(value: Value, node: FormNode): string {
  switch (value.type) {
    case 'text':
      return writeText(value.text);
    case 'choice':
      return writeChoice(value, node);
    case 'marks':
      return writeMarks(value, node);
    case 'date':
      return writeDate(value);
    case 'none':
      return escapeLine(value.printed, 'paragraph');
  }
}

/** The value of an item from the blocks below its heading; null for a node that only groups. */
export function readValue(blocks: readonly MarkdownBlock[], node: FormNode, reading: ReadContext): Value | null {
  if (node.type === null) return null;
  const dash = readDash(blocks, reading.markdown);
  if (dash !== null) return { type: 'none', printed: dash };
  switch (node.type) {
    case 'text':
      return { type: 'text', text: readText(blocks, reading) };
    case 'choice':
      return readChoice(blocks, node, reading);
    case 'marks':
      return readMarks(blocks, node, reading);
    case 'date':
      return readDateValue(blocks, reading);
  }
}

/** A dash that stands alone, escaped or not (Markdown reads `-` as a list item without words). */
function readDash(blocks: readonly MarkdownBlock[], markdown: string): string | null {
  const [block, ...others] = blocks;
  if (block === undefined || others.length > 0) return null;
  const text = tidyLine(block.type === 'paragraph' ? plainText(block, markdown) : sliceOf(block, markdown));
  return isDash(text) ? text : null;
}
