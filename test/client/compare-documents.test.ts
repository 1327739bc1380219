import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadDocument, loadTree, type Loaded } from '../../src/client/compare/documents.ts';
import { formToJson } from '../../src/export/form-json.ts';
import { loadForms } from '../../src/forms/load.ts';
import { LoadError } from '../../src/search/engines/load-error.ts';

const NO_HISTORY = { days: [], items: [], begins: null };
/** The open data of a site with one assessment, by path. */
const site = (versions: unknown): Record<string, unknown> => ({
  ...Object.fromEntries(loadForms().map((form) => [`forms/${form.id}.json`, formToJson(form)])),
  'assessments/992011-1.json': { id: '992011-1', form: 'kiso', municipality: { name: '見本市' }, items: [] },
  'assessments/992011-old.json': { id: '992011-old', movedTo: '992011-1', url: '/assessments/992011-1/' },
  ...(versions === null ? {} : { 'versions/992011-1.json': versions }),
});

/** Each case has a base of its own, for what was loaded is kept. */
let bases = 0;
async function load(files: Record<string, unknown>, id: string, day: string | null = null): Promise<Loaded> {
  const base = `http://site.test/${(bases += 1)}/`;
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.slice(`${base}api/v1/`.length);
    const found = Object.hasOwn(files, path);
    return Promise.resolve(new Response(JSON.stringify(files[path] ?? null), { status: found ? 200 : 404 }));
  });
  const { forms } = await loadTree(base);
  return loadDocument(base, { id, day }, forms);
}

afterEach(() => vi.unstubAllGlobals());

describe('loadDocument', () => {
  it('gives an assessment of which nothing ever changed', async () => {
    expect(await load(site(NO_HISTORY), '992011-1')).toMatchObject({ id: '992011-1', days: [] });
  });

  it('follows a former id', async () => {
    const loaded = await load(site(NO_HISTORY), '992011-old');
    expect(loaded).toMatchObject({ id: '992011-1', wanted: { id: '992011-1', day: null } });
    expect((await load(site(NO_HISTORY), '992011-old', '2020-04-01')).id).toBe('992011-1@2020-04-01');
  });

  it('gives an assessment as it is where no earlier wording is recorded', async () => {
    expect(await load(site(null), '992011-1')).toMatchObject({ id: '992011-1', days: [] });
  });

  it('does not take the wording of today for that of an earlier day', async () => {
    await expect(load(site(null), '992011-1', '2020-04-01')).rejects.toThrow(LoadError);
  });

  it('says which file is not there', async () => {
    await expect(load(site(NO_HISTORY), '992011-2')).rejects.toThrow('assessments/992011-2.json: 404');
  });
});
