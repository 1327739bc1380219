import type { Heading, Root } from 'mdast';
import { tidyLine } from '../text/tidy.ts';
import { placeOf, plainText, sliceOf, type MarkdownBlock } from './markdown.ts';

/** A heading with the blocks up to the next one. */
export interface HeadingSection {
  heading: Heading;
  /** 1 to 6. */
  depth: number;
  /** Its words, without an explicit key. */
  label: string;
  /** Of ` {#key}` at its end; null where there is none. */
  key: string | null;
  /** Line in the file, from 1. */
  line: number;
  blocks: MarkdownBlock[];
}

/** A document cut at its headings. `preface` stands above the first. */
export function splitSections(tree: Root, markdown: string): { preface: MarkdownBlock[]; parts: HeadingSection[] } {
  const preface: MarkdownBlock[] = [];
  const parts: HeadingSection[] = [];
  for (const block of tree.children) {
    if (block.type === 'heading') parts.push(startSection(block, markdown));
    else (parts.at(-1)?.blocks ?? preface).push(block);
  }
  return { preface, parts };
}

function startSection(heading: Heading, markdown: string): HeadingSection {
  const words = tidyLine(plainText(heading, markdown));
  // A key is only one whose brace is not escaped in the source: `\{#I}` belongs to the words.
  const match = /(?:^|[#\s])(\{#([^{}\s]*)\})(?:\s+#+)?\s*$/u.exec(sliceOf(heading, markdown));
  const isKey = match !== null && words.endsWith(match[1] ?? '');
  return {
    heading,
    depth: heading.depth,
    label: isKey ? words.slice(0, -(match[1] ?? '').length).trimEnd() : words,
    key: isKey ? (match[2] ?? '') : null,
    line: placeOf(heading).line,
    blocks: [],
  };
}
