import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { agree } from '../../src/changes/history/statement.ts';
import { maskChange, maskItem } from '../../src/changes/officers.ts';
import { redo } from '../../src/changes/history/apply-change.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { versionsSchema } from '../../src/export/versions-schema.ts';
import { parseKey } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };
const plain = (text: string): string => text.replace(/\s+/gu, '');

/** The words of a difference without its `del` or its `ins`. */
function without(element: Element, name: 'del' | 'ins'): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      return 'tagName' in node && node.tagName !== name ? without(node, name) : '';
    })
    .join('');
}

describe.each(Object.entries(sites))('histories of %s', (_name, site) => {
  const read = (path: string): string => readFileSync(join(site?.dir ?? '', path), 'utf8');
  const ids = (): string[] => (JSON.parse(read('api/v1/assessments.json')) as AssessmentRowJson[]).map(({ id }) => id);
  const page = (id: string): string => read(`assessments/${id}/history/index.html`);
  // Each page is asked about by several tests.
  const parsed = new Map<string, Element[]>();
  afterAll(() => parsed.clear());
  const elementsAt = (path: string): Element[] => {
    const elements = parsed.get(path) ?? elementsOf(read(`${path}/index.html`));
    parsed.set(path, elements);
    return elements;
  };
  const elementsOfHistory = (id: string): Element[] => elementsAt(`assessments/${id}/history`);
  const changesOf = (id: string): AssessmentJson['changes'] =>
    (JSON.parse(read(`api/v1/assessments/${id}.json`)) as AssessmentJson).changes.filter(({ n }) => n > 0);
  const articles = (id: string): Map<number, Element> =>
    new Map(
      elementsOfHistory(id)
        .filter((element) => attribute(element, 'data-change') !== null)
        .map((element) => [Number(attribute(element, 'data-change')), element]),
    );

  test.skipIf(site === null)(
    'each difference is the text after without `del`, and the text before without `ins`',
    () => {
      for (const id of ids()) {
        const shown = articles(id);
        for (const { n, before, after } of changesOf(id)) {
          const article = shown.get(n);
          const diff = article && elementsIn(article).find((element) => attribute(element, 'data-diff') !== null);
          if (!diff) throw new Error(`Change ${n} of ${id} shows no difference.`);
          const look = attribute(diff, 'data-look');
          // Where nothing differs, both sides stand there as printed.
          if (look === 'unchanged' || look === 'empty') {
            expect(plain(textOf(diff))).toBe(plain(before + after));
            continue;
          }
          expect({ id, n, text: plain(without(diff, 'ins')) }).toEqual({ id, n, text: plain(before) });
          expect({ id, n, text: plain(without(diff, 'del')) }).toEqual({ id, n, text: plain(after) });
        }
      }
    },
  );

  test.skipIf(site === null)(
    'each change says its kind, its timing and the rule, and leads to the items it names',
    () => {
      for (const id of ids()) {
        const items = new Set(elementsAt(`assessments/${id}`).map((element) => attribute(element, 'id')));
        const shown = articles(id);
        for (const change of changesOf(id)) {
          const article = shown.get(change.n);
          if (!article) throw new Error(`Change ${change.n} of ${id} is not shown.`);
          expect(attribute(article, 'data-kind')).toBe(change.kind);
          expect(attribute(article, 'data-timing')).toBe(change.timing);
          expect(attribute(article, 'id')).toBe(`change-${change.n}`);
          const tip = elementsIn(article).find((element) => attribute(element, 'role') === 'tooltip');
          expect(tip && textOf(tip).trim()).toMatch(/。$/u);
          const targets = elementsIn(article).map((element) => attribute(element, 'href')?.split('/#')[1]);
          for (const key of change.keys) if (items.has(key)) expect(targets).toContain(key);
        }
      }
    },
  );

  test.skipIf(site === null)('each item that changed says how often, and leads to its newest row', () => {
    if (site === null) return;
    for (const id of ids()) {
      const changes = changesOf(id);
      const counts = new Map<string, number>();
      for (const { keys } of changes) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      const elements = elementsAt(`assessments/${id}`);
      const keys = elements.map((element) => attribute(element, 'data-item')).filter((key) => key !== null);
      for (const key of keys) {
        const details = elements.find((element) => attribute(element, 'data-item-history') === key);
        const count = counts.get(key);
        if (count === undefined) {
          expect({ id, key, details }).toEqual({ id, key, details: undefined });
          continue;
        }
        if (!details) throw new Error(`${key} of ${id} does not say that it changed ${count} times.`);
        expect(textOf(details)).toContain(`変更${count}回`);
        const link = elementsIn(details).find((element) => element.tagName === 'a');
        const [, n] = /\/history\/\?item=[^#]+#change-(\d+)$/u.exec(link ? (attribute(link, 'href') ?? '') : '') ?? [];
        expect(changes[Number(n) - 1]?.keys).toContain(key);
      }
    }
  });

  test.skipIf(site === null)('a page weighs less than 120 kB gzipped, its scripts less than 8 kB', () => {
    if (site === null) return;
    for (const id of ids()) {
      const html = page(id);
      expect(gzipSync(html).length).toBeLessThan(120_000);
      const scripts = elementsOfHistory(id)
        .map((element) => (element.tagName === 'script' ? attribute(element, 'src') : null))
        .filter((source) => source !== null);
      const loaded = new Set<string>();
      const load = (path: string): void => {
        if (loaded.has(path)) return;
        loaded.add(path);
        for (const [, other] of readFileSync(path, 'utf8').matchAll(/from\s*["']\.\/([^"']+)["']/gu)) {
          if (other) load(join(path, '..', other));
        }
      };
      for (const source of scripts) load(join(site.dir, source.slice(site.base.length)));
      const weight = [...loaded].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
      expect(weight).toBeLessThan(8_000);
    }
  });

  test.skipIf(site === null)('earlier wordings fit their schema, and name only rows that exist', () => {
    for (const id of ids()) {
      const rows = changesOf(id).length;
      // Each has one, for /compare/ asks for it whatever was chosen.
      const versions = versionsSchema.parse(JSON.parse(read(`api/v1/versions/${id}.json`)));
      if (rows === 0) expect(versions).toMatchObject({ id, days: [], items: [], unapplied: [] });
      const named = [
        ...versions.unapplied.map(({ n }) => n),
        ...versions.items.flatMap((item) => item.versions.flatMap(({ undone }) => undone)),
      ];
      expect(named.filter((n) => n > rows)).toEqual([]);
      for (const item of versions.items) expect(item.versions.at(-1)?.from).toBeNull();
    }
  });

  test.skipIf(site === null)('what was worked back to the beginning comes forth again as the text of today', () => {
    let walked = 0;
    for (const id of ids()) {
      if (changesOf(id).length === 0) continue;
      // Where there are editions their own texts lie between.
      if (existsSync(join(site?.dir ?? '', `assessments/${id}/editions`))) continue;
      const json = JSON.parse(read(`api/v1/assessments/${id}.json`)) as AssessmentJson;
      const form = loadForm(json.form);
      const versions = versionsSchema.parse(JSON.parse(read(`api/v1/versions/${id}.json`)));
      for (const { key, versions: list } of versions.items) {
        const oldest = list.at(-1);
        const rows = (oldest?.undone ?? []).map((n) => json.changes[n - 1]).filter((row) => row !== undefined);
        // An item that is lost on the way and found again (（新設）) was not undone row by row.
        if (list.some(({ status }) => status === 'unknown' || status === 'part')) continue;
        // A row about the block above takes all its items away, and says nothing of their texts.
        if (oldest?.status !== 'restored' || oldest.text === null || rows.some((row) => !row.keys.includes(key)))
          continue;
        const node = parseKey(form, key)?.node ?? null;
        let text = oldest.text;
        for (const row of rows.toReversed()) {
          // Both are without the names of officials.
          const masked = maskChange({ ...row, date: row.printed }, form);
          const step = redo(text, masked as unknown as StoredChange, node);
          if (!step.done) throw new Error(`Row ${row.n} of ${id} was undone for ${key} but cannot be done again.`);
          text = step.text;
        }
        const today = json.items.find((item) => item.key === key);
        expect({ id, key, same: agree(text, today?.none === false ? maskItem(today.text, node) : '') }).toEqual({
          id,
          key,
          same: true,
        });
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(20);
  });

  test.skipIf(site === null)('feeds that pages name are there, and lead to pages of the site', () => {
    if (site === null) return;
    for (const id of ids()) {
      const link = elementsOfHistory(id).find((element) => attribute(element, 'type') === 'application/atom+xml');
      const address = link ? (attribute(link, 'href') ?? '') : '';
      const feed = read(address.slice(site.base.length));
      for (const [, target] of feed.matchAll(/rel="alternate" type="text\/html" href="([^"]+)"/gu)) {
        const path = (target ?? '').replace(/^https:\/\/example\.jp/u, '').replace(/#.*$/u, '');
        expect(existsSync(join(site.dir, path.slice(site.base.length), 'index.html'))).toBe(true);
      }
    }
  });
});

/** An element and all beneath it. */
function elementsIn(element: Element): Element[] {
  return [element, ...element.childNodes.flatMap((node) => ('tagName' in node ? elementsIn(node) : []))];
}
