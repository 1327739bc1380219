import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { TimelineIndex } from '../../src/insights/timeline.ts';
import type { BuiltSite } from '../support/build-sites.ts';
import { attribute, elementsOf } from '../support/dom.ts';

const sites = {
  sample: inject('sample'),
  based: inject('based'),
  cases: inject('cases').pagefind,
  real: inject('real'),
};

const TOTAL = /変更(?<total>\d+)件(?:のうち(?<listed>\d+)件)?/u;
const read = ({ dir }: BuiltSite, path: string): string => readFileSync(join(dir, path), 'utf8');

/** How many changes a feed is about, and how many it says it lists. */
function extentOf(xml: string): { total: number; listed: number } {
  const subtitle = /<subtitle[^>]*>(?<words>[^<]*)</u.exec(xml)?.groups?.['words'] ?? '';
  const { total = '0', listed = total } = TOTAL.exec(subtitle)?.groups ?? {};
  return { total: Number(total), listed: Number(listed) };
}
const changesIn = (xml: string): number => xml.match(/<id>tag:[^<]*\/(?:changes|editions)\/[^<]*<\/id>/gu)?.length ?? 0;

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const feeds = (): Map<string, string> =>
    new Map(
      readdirSync(join(site?.dir ?? '', 'feeds')).map((name) => [name, read(site as BuiltSite, `feeds/${name}`)]),
    );

  test.skipIf(site === null)('feeds are about as many changes as the timeline has of the same', () => {
    if (site === null) return;
    const index = JSON.parse(read(site, 'api/v1/timeline/index.json')) as TimelineIndex;
    const all = feeds();
    const totalOf = (name: string): number => extentOf(all.get(`${name}.xml`) ?? '').total;
    expect(totalOf('all')).toBe(index.months.reduce((sum, { changes }) => sum + changes, 0));
    const expected = [
      ...index.municipalities.map(({ code, changes }) => [`municipality-${code}`, changes] as const),
      ...index.procedures.map(({ id, changes }) => [`procedure-${id}`, changes] as const),
      ...index.kinds.map(({ id, changes }) => [`kind-${id}`, changes] as const),
    ];
    expect(expected.length).toBeGreaterThan(2);
    expect(expected.map(([name]) => [name, totalOf(name)])).toEqual(expected);
  });

  test.skipIf(site === null)('each feed lists as many as it says, the last to come first', () => {
    const all = feeds();
    expect(all.size).toBeGreaterThan(2);
    for (const [name, xml] of all) {
      expect({ name, listed: changesIn(xml) }).toEqual({ name, listed: extentOf(xml).listed });
      const days = Array.from(xml.matchAll(/<entry>.*?<updated>([^<]*)</gu), ([, day]) => day ?? '');
      expect({ name, days }).toEqual({ name, days: days.toSorted().reverse() });
    }
  });

  test.skipIf(site === null)('the list of feeds names every one but those of assessments', () => {
    if (site === null) return;
    const listed = elementsOf(read(site, 'about/feeds/index.html')).flatMap((element) => {
      const [href, type] = [attribute(element, 'href'), attribute(element, 'type')];
      return element.tagName === 'a' && type === 'application/atom+xml' ? [href ?? ''] : [];
    });
    for (const href of listed) expect(existsSync(join(site.dir, href.slice(site.base.length)))).toBe(true);
    const names = [...feeds().keys()].filter((name) => !name.startsWith('assessment-'));
    expect(listed.map((href) => href.slice(`${site.base}feeds/`.length)).sort()).toEqual(names.sort());
  });
});
