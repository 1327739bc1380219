import type { BandLane, BandProof, BandSpan, BandSubject } from '../../insights/band/types.ts';
import { changeAnchor } from '../../compare/editions/with-basis.ts';
import { toSeireki } from '../../text/wareki.ts';
import { editionPath, itemPath, withBase } from '../links.ts';
import { fromWords, untilWords } from '../pictures/words.ts';

/** What the lanes of a subject are headed by, and what rows of it are called that belong to no lane. */
export const SUBJECT_WORDS: Readonly<Record<BandSubject, { head: string; rest: string }>> = {
  contractor: { head: '委託先', rest: '委託についてのほかの変更' },
  system: { head: 'システム', rest: 'システムについてのほかの変更' },
  place: { head: '保管場所', rest: '保管場所についてのほかの変更' },
  recipient: { head: '提供先・移転先', rest: '提供・移転についてのほかの変更' },
};

export const laneWords = ({ subject, name }: Pick<BandLane, 'subject' | 'name'>): string =>
  name === '' ? SUBJECT_WORDS[subject].rest : name;

/** Since when in words; what is not known is said. */
export const beginWords = (span: BandSpan): string =>
  span.from === null && span.knownFrom !== null
    ? `遅くとも${toSeireki(span.knownFrom)}（これより前は不明）`
    : fromWords(span);

export const endWords = (span: BandSpan): string =>
  span.until === null && span.knownUntil !== null
    ? `${toSeireki(span.knownUntil)}（これより後は不明）`
    : untilWords(span);

/** Address of what proves a span, on the page of the history. */
export function proofAddress(id: string, proof: BandProof): string | null {
  if (proof === null) return null;
  if (proof.kind === 'change') return `#${changeAnchor(proof.n)}`;
  return withBase(proof.kind === 'item' ? itemPath(id, proof.key) : editionPath(id, proof.date));
}

export function proofWords(proof: BandProof): string {
  if (proof === null) return '';
  if (proof.kind === 'change') return `変更${proof.n}`;
  return proof.kind === 'item' ? '現在の記載' : `${toSeireki(proof.date)}の版`;
}
