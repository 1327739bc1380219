import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Paths have / on every system here. */
const { dirname, join } = posix;

/** A folder of src imports only from folders above it in this list, and from itself. */
const LAYERS = [
  'text',
  'markup',
  'forms',
  'match',
  'assessment',
  'registry',
  'changes',
  'workspace',
  'compare',
  'originals',
  'import',
  'insights',
  'search',
  'export',
  'review',
  'integration',
  'components',
  'layouts',
  'pages',
];
/** Runs in the browser: takes from the layers that hold pure code, and no Node. Documents are compared there by the code of the build. */
const BROWSER = [
  'text',
  'markup',
  'forms',
  'match',
  'assessment',
  'registry',
  'changes',
  'workspace',
  'compare',
  'insights',
  'search',
  'export',
  'client',
];

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'/gu;

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (/\.(?:ts|astro)$/u.test(entry.name)) yield path;
  }
}

/** Files of this repository that each file imports; Node's own modules by their name. */
const graph = new Map<string, string[]>();
/** The same without imports of types alone, which leave nothing in the code that runs. */
const running = new Map<string, string[]>();
for (const path of filesIn('src')) {
  const code = readFileSync(path, 'utf8');
  const resolve = (name: string): string[] => {
    if (name.startsWith('.')) return [join(dirname(path), name)];
    return name.startsWith('node:') ? [name] : [];
  };
  const statements = Array.from(code.matchAll(IMPORT), ([statement, from, alone]) => ({
    statement,
    name: from ?? alone ?? '',
  }));
  graph.set(
    path,
    statements.flatMap(({ name }) => resolve(name)),
  );
  running.set(
    path,
    statements
      .filter(({ statement }) => !/^\s*(?:import|export)\s+type\b/u.test(statement))
      .flatMap(({ name }) => resolve(name)),
  );
}

const layerOf = (path: string): string | undefined => path.split('/')[1];

test('imports run one way through the layers', () => {
  const wrong: string[] = [];
  for (const [path, imports] of graph) {
    const from = LAYERS.indexOf(layerOf(path) ?? '');
    for (const target of imports) {
      const to = LAYERS.indexOf(layerOf(target) ?? '');
      if (from >= 0 && to > from) wrong.push(`${path} imports ${target}`);
    }
  }
  expect(graph.size).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, above: string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) {
      circles.push([...above.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) walk(target, [...above, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('browser code takes nothing of Node, at any distance', () => {
  const reached = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const target of running.get(path) ?? []) reached(target, seen);
    return seen;
  };
  const wrong: string[] = [];
  for (const path of graph.keys()) {
    if (layerOf(path) !== 'client') continue;
    for (const target of reached(path)) {
      if (target.startsWith('node:')) wrong.push(`${path} reaches ${target}`);
      else if (!BROWSER.includes(layerOf(target) ?? '')) wrong.push(`${path} reaches ${target}`);
    }
  }
  expect(wrong).toEqual([]);
});
