import { expect, test } from 'vitest';
import { DEFAULT_PORTAL } from '../../../src/registry/portal.ts';
import type { GlossaryTerm } from '../../../src/registry/glossary.ts';
import type { IndexRow } from '../../../src/workspace/stored.ts';
import { searchVersion } from '../../../src/search/index/version.ts';

const info = { portal: DEFAULT_PORTAL, characters: 1000, glossary: [], contractors: [], procedures: [], content: 'a' };
const row = (id: string) => ({ id }) as IndexRow;

test('two builds of the same content have one name, and any other has another', () => {
  const own = searchVersion(info, [row('a')]);
  expect(own).toMatch(/^[0-9a-f]{12}$/u);
  expect(searchVersion({ ...info }, [row('a')])).toBe(own);
  const others = [
    searchVersion(info, [row('b')]),
    searchVersion(info, [row('a'), row('b')]),
    searchVersion({ ...info, content: 'b' }, [row('a')]),
    searchVersion({ ...info, portal: { ...DEFAULT_PORTAL, searchEngine: 'grams' } }, [row('a')]),
    searchVersion({ ...info, glossary: [{ id: 'x' } as GlossaryTerm] }, [row('a')]),
    searchVersion({ ...info, contractors: [{ id: 'x', name: '甲', spellings: [], note: '' }] }, [row('a')]),
  ];
  expect(new Set([own, ...others]).size).toBe(7);
});
