import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import type { z } from 'zod';
import type { contractorsSchema } from '../../src/export/contractors-schema.ts';
import type { FieldJson } from '../../src/export/field-schema.ts';
import type { ProcedureJson } from '../../src/export/procedure-schema.ts';
import type { AssessmentJson } from '../../src/export/schema.ts';
import type { Finding } from '../../src/insights/findings/types.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

const sites = { sample: inject('sample'), real: inject('real') };

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const dir = site?.dir ?? '';
  const read = <Value>(path: string): Value => JSON.parse(readFileSync(join(dir, 'api/v1', path), 'utf8')) as Value;
  const list = (folder: string): string[] =>
    readdirSync(join(dir, 'api/v1', folder)).map((file) => `${folder}/${file}`);
  const page = (path: string): Element[] => elementsOf(readFileSync(join(dir, path, 'index.html'), 'utf8'));

  test.skipIf(site === null)('every JSON file of the comparison fits its published schema', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
    addFormats.default(ajv);
    const files: Record<string, string[]> = {
      'field.json': list('fields'),
      'procedure.json': list('procedures'),
      'contractors.json': ['contractors.json'],
      'systems.json': ['systems.json'],
      'findings.json': ['findings.json'],
    };
    const faults: unknown[] = [];
    for (const [schema, paths] of Object.entries(files)) {
      expect(paths.length).toBeGreaterThan(0);
      const validate = ajv.compile(read<object>(`schema/${schema}`));
      for (const path of paths) if (validate(read(path)) !== true) faults.push({ path, errors: validate.errors });
    }
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)(
    'the table of a procedure says what its JSON says, and both what the assessments say',
    () => {
      for (const path of list('procedures')) {
        const { id, part, assessments, rows } = read<ProcedureJson>(path);
        const cells = page(join('procedures', id, part === 1 ? '' : String(part))).filter(
          (element) => attribute(element, 'data-cell') !== null,
        );
        const links = cells.flatMap((cell) => elementsOfCell(cell)).map((link) => attribute(link, 'href'));
        const texts = new Map(
          assessments.map((one) => {
            const { items } = read<AssessmentJson>(`assessments/${one}.json`);
            return [one, new Map(items.map(({ key, text }) => [key, text]))];
          }),
        );
        const apart = readFileSync(join(dir, 'procedures', id, 'index.html'), 'utf8').includes('data-apart');
        for (const { cells: own } of rows) {
          for (const { assessment, key, text } of own) {
            const whole = texts.get(assessment)?.get(key) ?? '';
            expect(whole.startsWith(text.replace(/…$/u, ''))).toBe(true);
            const address = `${site?.base ?? '/'}assessments/${assessment}/#${key}`;
            if (text !== '' && !apart) expect(links).toContain(address);
          }
        }
      }
    },
  );

  test.skipIf(site === null)('every cell of a table has heads that name its column and its row', () => {
    for (const path of list('procedures')) {
      const { id, part, assessments } = read<ProcedureJson>(path);
      const elements = page(join('procedures', id, part === 1 ? '' : String(part)));
      const table = elements.find((element) => attribute(element, 'class') === 'compare');
      if (table === undefined) throw new Error(`${path}: the page has no table.`);
      const inTable = elementsWithin(table);
      const heads = inTable.filter((element) => attribute(element, 'scope') === 'col');
      expect(heads).toHaveLength(assessments.length + 1);
      for (const row of inTable.filter(({ tagName }) => tagName === 'tr')) {
        const own = row.childNodes.filter((node): node is Element => 'tagName' in node);
        expect(['row', 'col', 'rowgroup']).toContain(attribute(own[0] as Element, 'scope'));
        const width = own.reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0);
        expect(width).toBe(assessments.length + 1);
      }
    }
  });

  test.skipIf(site === null)(
    'the groups of a text item hold what its assessments print, and stay within the item',
    () => {
      for (const path of list('fields')) {
        const { type, values, groups } = read<FieldJson>(path);
        if (type !== 'text') expect(groups).toEqual([]);
        for (const { wordings, municipalities } of groups) {
          const members = wordings.flatMap((wording) => wording.members);
          expect(new Set(members).size).toBe(members.length);
          expect(members.every((member) => values[member] !== undefined)).toBe(true);
          expect(new Set(members.map((member) => values[member]?.municipality)).size).toBe(municipalities);
          expect(municipalities).toBeGreaterThan(1);
        }
      }
    },
  );

  test.skipIf(site === null)(
    'each question has its rule, its count, what it does not prove, and its table as CSV',
    () => {
      const sections = page('findings').filter((element) => attribute(element, 'data-finding') !== null);
      const findings = read<Finding[]>('findings.json');
      expect(sections.map((element) => attribute(element, 'data-finding'))).toEqual(findings.map(({ id }) => id));
      for (const [at, { id, rule, caution, rows }] of findings.entries()) {
        const words = textOf(sections[at] as Element);
        expect(words).toContain(rule);
        expect(words).toContain(caution);
        const csv = readFileSync(join(dir, 'data/findings', `${id}.csv`), 'utf8');
        expect(csv.startsWith('\uFEFF')).toBe(true);
        expect(csv.split('\r\n').filter((line) => line !== '').length).toBeGreaterThan(rows.length);
      }
    },
  );

  test.skipIf(site === null)('each company and each of its tasks leads to a page and an item that exist', () => {
    const { contractors } = read<z.infer<typeof contractorsSchema>>('contractors.json');
    expect(contractors.length).toBeGreaterThan(0);
    for (const { id, tasks, similar } of contractors) {
      expect(existsSync(join(dir, 'contractors', id, 'index.html'))).toBe(true);
      for (const other of similar) expect(contractors.some((one) => one.id === other.id)).toBe(true);
      for (const { assessment, contractorKey } of tasks) {
        const { items } = read<AssessmentJson>(`assessments/${assessment}.json`);
        expect(items.some(({ key }) => key === contractorKey)).toBe(true);
      }
    }
  });
});

function elementsWithin(element: Element): Element[] {
  const children = element.childNodes.filter((node): node is Element => 'tagName' in node);
  return children.flatMap((child) => [child, ...elementsWithin(child)]);
}

const elementsOfCell = (cell: Element): Element[] => elementsWithin(cell).filter(({ tagName }) => tagName === 'a');
