import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Settings {
  rangeStrategy: string;
  schedule: string[];
  packageRules: { groupName: string; matchPackageNames?: string[] }[];
}

const settings = JSON.parse(readFileSync('renovate.json', 'utf8')) as Settings;
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = Object.keys({ ...dependencies, ...devDependencies });

/** Renovate's patterns are regular expressions between slashes, or names. */
const matches = (pattern: string, name: string): boolean =>
  pattern.startsWith('/') ? new RegExp(pattern.slice(1, -1), 'u').test(name) : pattern === name;

test('updates come once a week, as pinned versions', () => {
  expect(settings.rangeStrategy).toBe('pin');
  expect(settings.schedule).toEqual([expect.stringMatching(/^before \d+am on monday$/u)]);
});

test('every package that a group names is one of ours', () => {
  const patterns = settings.packageRules.flatMap(({ matchPackageNames = [] }) => matchPackageNames);
  expect(patterns.length).toBeGreaterThan(0);
  expect(patterns.filter((pattern) => !packages.some((name) => matches(pattern, name)))).toEqual([]);
});

test('each group has a name of its own', () => {
  const groups = settings.packageRules.map(({ groupName }) => groupName);
  expect(new Set(groups).size).toBe(groups.length);
});
