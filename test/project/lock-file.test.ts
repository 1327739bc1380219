import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
const entries = Object.entries(lock.packages);

/** The entry that a package finds when it asks for another one: the nearest node_modules upwards. */
function found(from: string, name: string): Entry | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const entry = lock.packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`];
    if (entry !== undefined || at === '') return entry;
  }
}

test('npm ci finds the optional packages of every platform, in the version that is asked for', () => {
  const wrong = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      // Platform packages are pinned; a range is an ordinary optional dependency.
      .filter(([name, range]) => {
        const version = found(path, name)?.version;
        return version === undefined || (/^\d/u.test(range) && version !== range);
      })
      .map(([name, range]) => `${path} needs ${name}@${range}`),
  );
  expect(wrong).toEqual([]);
});

test('no package is fetched from a place that only one machine has, and each is checked by its digest', () => {
  const wrong = entries.filter(
    ([path, { resolved, integrity }]) =>
      path !== '' &&
      (integrity === undefined || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))),
  );
  expect(wrong).toEqual([]);
});

test('every package that runs a script when it is installed is allowed to, by name', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    allowScripts: Record<string, boolean>;
  };
  const running = entries
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.replace(/.*node_modules\//u, ''));
  expect(Object.keys(allowScripts).sort()).toEqual(running.sort());
});

test('versions of direct dependencies are pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    // DuckDB's package counts its own releases behind the version of DuckDB: 1.5.6-r.1.
    ([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/u.test(version),
  );
  expect(ranges).toEqual([]);
});
