import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OriginSpan } from '../../src/assessment/origin.ts';
import { readProvenance } from '../../src/assessment/provenance.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { pdfReader } from '../../src/import/readers/pdf/index.ts';
import type { ImportContext } from '../../src/import/types.ts';

const context: ImportContext = {
  hasMunicipality: () => true,
  findAuthorities: () => [
    { body: { code: '992011', name: 'みなと見本市', prefecture: '見本県' }, office: null, former: null },
  ],
  explainAuthority: () => null,
  proposeProcedure: () => null,
};

/** Rules have a width, and who printed the sample measured cells without them: a box may differ by this many points. */
const RULE = 1;

/** Whether the places are not the same; the reader may count the label's cell too. */
function differ(read: OriginSpan | undefined, recorded: OriginSpan): boolean {
  if (read === undefined || !('page' in read) || !('page' in recorded) || read.page !== recorded.page) return true;
  const [left, ...others] = read.box.map((side, at) => side - (recorded.box[at] ?? Number.NaN));
  return left === undefined || left > RULE || others.some((difference) => Math.abs(difference) > RULE);
}

describe.each(['992011/15-kiso', '995517/4-kiso'])('the original of %s', (name) => {
  const path = `content/assessments/${name}.import.json`;
  const { provenance } = readProvenance(readFileSync(path, 'utf8'), path);
  const original = `content/${provenance?.original ?? ''}`;

  test('is read with the size of its pages, and each item where the record of the sample has it', async () => {
    const document = await pdfReader.read(new Uint8Array(readFileSync(original)));
    const about = { name: original, text: '', sha256: '', meta: null };
    const { origins } = importDocument(document, about, context);
    expect(origins?.pages).toEqual(provenance?.pages?.map(() => ({ width: 595, height: 841.9 })));
    const elsewhere = Object.entries(provenance?.origins ?? {}).filter(([key, origin]) =>
      differ(origins?.origins[key], origin),
    );
    expect(Object.keys(provenance?.origins ?? {}).length).toBeGreaterThan(40);
    expect(elsewhere).toEqual([]);
    const rows = provenance?.changeOrigins ?? [];
    expect(rows.filter((row, at) => differ(origins?.changeOrigins[at], row))).toEqual([]);
    expect(origins?.changeOrigins.length).toBe(rows.length);
  });
});
