import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { offsetOf } from '../text/yaml-place.ts';
import type { DataPath, Fail } from './build.ts';
import { FormDataError } from './form-data-error.ts';

/** A YAML file of form data, read; both throw a FormDataError. */
export interface YamlFile {
  parse: <T extends z.ZodType>(schema: T) => z.output<T>;
  fail: Fail;
}

/** Values are read by a parser that keeps no places and takes a fifth of the time; where something is wrong the other says where. */
export function readYaml(folder: string, name: string): YamlFile {
  const shown = `src/forms/${name}`;
  const text = readFileSync(join(folder, name), 'utf8');
  const fail: Fail = (path, problem) => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    throw new FormDataError(
      `${shown}:${lines.linePos(offsetOf(document, path, 'value')).line}`,
      showPath(path),
      problem,
    );
  };
  const data = readData(text, shown);
  return {
    fail,
    parse: (schema) => {
      const result = schema.safeParse(data);
      if (result.success) return result.data;
      const { path, message } = innermost(result.error.issues);
      return fail(path, `${message}. See src/forms/schema.ts for what may stand here.`);
    },
  };
}

/** The value of a text; throws a FormDataError where it is not YAML. */
function readData(text: string, shown: string): unknown {
  try {
    return load(text);
  } catch (error) {
    const [broken] = parseDocument(text, { lineCounter: new LineCounter() }).errors;
    const what = (broken?.message ?? String(error)).replace(/ at line \d[\s\S]*$/u, '.');
    throw new FormDataError(
      `${shown}:${broken?.linePos?.[0].line ?? 1}`,
      '',
      `This is not YAML: ${what} Correct the line.`,
    );
  }
}

/** The issue to report: of the readings that a union rejects, the one that came furthest says most. */
function innermost(issues: readonly z.core.$ZodIssue[], above: DataPath = []): { path: DataPath; message: string } {
  const found = issues.map((issue) => {
    const path = [...above, ...(issue.path as (string | number)[])];
    const readings = issue.code === 'invalid_union' ? issue.errors.map((errors) => innermost(errors, path)) : [];
    return readings.reduce((deepest, reading) => (reading.path.length > deepest.path.length ? reading : deepest), {
      path,
      message: issue.message.replace(/\.$/u, ''),
    });
  });
  return found[0] ?? { path: above, message: 'The data has another shape than expected' };
}

const showPath = (path: DataPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
