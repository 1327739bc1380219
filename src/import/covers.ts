import type { Form } from '../forms/types.ts';
import { FORM_PRINT } from '../match/thresholds.ts';
import { foldLabel } from '../text/fold.ts';

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
    const goesOn = last && at - last.first < FORM_PRINT.coverLines.value && !last.labels.has(label);
    if (goesOn) last.labels.add(label);
    else covers.push({ first: at, labels: new Set([label]) });
  }
  return covers.filter((cover) => cover.labels.size >= FORM_PRINT.cover.value).map(({ first }) => first + 1);
}
