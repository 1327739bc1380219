import type { Form } from '../forms/types.ts';
import { foldLabel } from '../text/fold.ts';

/** So many labels of the cover, near each other, are a cover and no mention of one. */
const LEAST_LABELS = 3;
/** Lines that a cover takes at most, its texts included. */
const LONGEST_COVER = 60;

/** First lines of the covers in a text, from 1: each one begins another assessment. */
export function findCovers(text: string, form: Form): number[] {
  const labels = form.sections
    .filter(({ special }) => special === 'cover')
    .flatMap(({ children }) => children.map(({ label }) => foldLabel(label)))
    .filter((label) => label !== '');
  const covers: { first: number; labels: Set<string> }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const folded = foldLabel(line.replace(/<[^<>]*>|^[#*|\s]+/gu, ''));
    if (folded === '') continue;
    const label = labels.find((candidate) => folded.startsWith(candidate));
    if (label === undefined) continue;
    const last = covers.at(-1);
    const goesOn = last && at - last.first < LONGEST_COVER && !last.labels.has(label);
    if (goesOn) last.labels.add(label);
    else covers.push({ first: at, labels: new Set([label]) });
  }
  return covers.filter((cover) => cover.labels.size >= LEAST_LABELS).map(({ first }) => first + 1);
}
