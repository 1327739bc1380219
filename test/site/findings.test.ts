import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import type { Finding } from '../../src/insights/findings/types.ts';
import type { ListJson } from '../../src/insights/lists/list-json.ts';
import { RULE_RECORDS, ruleById } from '../../src/insights/rules/rules.ts';
import { ABSENCES } from '../../src/text/words/absences.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

const sites = { sample: inject('sample'), real: inject('real') };

describe.each(Object.entries(sites))('the findings of the %s site', (_, site) => {
  const dir = site?.dir ?? '';
  const page = (path: string): Element[] => elementsOf(readFileSync(join(dir, path, 'index.html'), 'utf8'));
  const json = <Value>(path: string): Value => JSON.parse(readFileSync(join(dir, 'api/v1', path), 'utf8')) as Value;
  const findings = (): Finding[] => json<Finding[]>('findings.json');

  test.skipIf(site === null)('the overview has the anchor of each rule, and leads to its page', () => {
    const elements = page('findings');
    for (const { id } of findings()) {
      expect(elements.filter((element) => attribute(element, 'id') === id)).toHaveLength(1);
      const links = elements.map((element) => attribute(element, 'href'));
      expect(links).toContain(`${site?.base ?? '/'}findings/${id}/`);
      expect(existsSync(join(dir, 'findings', id, 'index.html'))).toBe(true);
    }
  });

  test.skipIf(site === null)('what is quoted stands in the document, at the place that is named', () => {
    const documents = new Map<string, AssessmentJson>();
    const documentOf = (id: string): AssessmentJson => {
      const known = documents.get(id) ?? json<AssessmentJson>(`assessments/${id}.json`);
      documents.set(id, known);
      return known;
    };
    let checked = 0;
    for (const { rows } of findings())
      for (const { evidence } of rows) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { assessment, key, change, quotation } of evidence) {
          const { items, changes } = documentOf(assessment);
          // What two editions differ in is no row of the document.
          if (change !== null && change < 0) continue;
          const row = change === null ? undefined : changes.find(({ n }) => n === change);
          const printed =
            row === undefined
              ? items.find((item) => item.key === key)?.text
              : [row.printed, row.item, row.before, row.after, row.timing].join('\n');
          if (key !== null || change !== null) expect(printed).toContain(quotation);
          checked += 1;
        }
      }
    expect(checked).toBeGreaterThan(0);
  });

  test.skipIf(site === null)(
    'page, list, CSV and JSON of a rule have the same rows, with addresses, ISO days and precision',
    () => {
      for (const { id, rows, examined, absences, rule, caution } of findings()) {
        const list = json<ListJson>(`lists/finding-${id}.json`);
        expect(list.rows.length).toBe(rows.length);
        const [head = [], ...body] = readCsv(readFileSync(join(dir, `data/findings/${id}.csv`), 'utf8'));
        expect(body.length).toBe(rows.length);
        expect(head.slice(0, 6)).toEqual(['評価書のID', '団体コード', '団体名', '事務', '項目キー', '変更の番号']);
        expect(new Set(head).size).toBe(head.length);
        expect(body.map(([assessment]) => assessment)).toEqual(rows.map(({ assessment }) => assessment));
        const at = (label: string): number => head.indexOf(label);
        for (const [n, line] of body.entries()) {
          expect(line[at('アドレス')]).toContain(`/assessments/${rows[n]?.assessment}/`);
          expect(line[at('日付')]).toMatch(/^(?:\d{4}(?:-\d\d){0,2})?$/u);
          expect([line[at('規則')], Number(line[at('正解率')])]).toEqual([id, expect.closeTo(1, 1)]);
        }
        const elements = page(`findings/${id}`);
        const words = elements
          .filter((element) => attribute(element, 'id') === 'content')
          .map(textOf)
          .join('');
        for (const said of [rule, caution]) expect(words).toContain(said);
        expect(words).toContain(`${ruleById(id).measure.made.toLocaleString('ja-JP')}件中`);
        expect(words).toContain(`${(examined + absences.unreadable).toLocaleString('ja-JP')}件`);
        if (absences.unreadable > 0) expect(words).toContain(ABSENCES.unreadable);
        const proofs = elements.filter((element) => attribute(element, 'class') === 'proof');
        expect(proofs.length).toBe(Math.min(rows.length, 200));
      }
    },
  );

  test.skipIf(site === null)('every rule stands in the list of rules, with its precision', () => {
    const elements = page('about/rules');
    for (const { id, rule } of RULE_RECORDS) {
      const section = elements.find((element) => attribute(element, 'id') === id);
      expect(section === undefined ? '' : textOf(section)).toContain(rule);
    }
  });
});
