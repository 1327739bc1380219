import { expect, test } from 'vitest';
import { loadForms } from '../../src/forms/load.ts';
import { walk } from '../../src/forms/keys.ts';

test('every form names its roles; the 基礎 form has no contractors and recipients', () => {
  const roles = loadForms().map((form) => [
    form.id,
    Array.from(walk(form), (node) => (node.role === null ? [] : [`${node.role} ${node.field}`])).flat(),
  ]);
  expect(Object.fromEntries(roles)).toMatchInlineSnapshot(`
    {
      "juten": [
        "number cover-number",
        "title cover-title",
        "authority cover-authority",
        "published cover-published",
        "office I-6-1",
        "officer I-6-2",
        "office II-2-6",
        "contractor II-4-contract-3",
        "recipient II-5-provision",
        "recipient II-5-transfer",
      ],
      "kiso": [
        "number cover-number",
        "title cover-title",
        "authority cover-authority",
        "published cover-published",
        "office I-5-1",
        "officer I-5-2",
      ],
      "zen": [
        "number cover-number",
        "title cover-title",
        "authority cover-authority",
        "published cover-published",
        "office I-7-1",
        "officer I-7-2",
        "office II-2-6",
        "contractor II-4-contract-6",
        "recipient II-5-provision",
        "recipient II-5-transfer",
      ],
    }
  `);
});
