import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };
const headings = Array.from(changelog.matchAll(/^## (.+)$/gmu), ([, heading]) => heading ?? '');

test('what is not released stands first, then each version with its day, the newest first', () => {
  const [first, ...versions] = headings;
  expect(first).toBe('Unreleased');
  for (const heading of versions) expect(heading).toMatch(/^\d+\.\d+\.\d+ — \d{4}-\d{2}-\d{2}$/u);
  const days = versions.map((heading) => heading.slice(-10));
  expect(days).toEqual(days.toSorted().reverse());
  expect(days.map((day) => new Date(day).toISOString().slice(0, 10))).toEqual(days);
});

test('the version of the package is the newest of the changelog', () => {
  expect(headings[1]?.split(' ')[0]).toBe(version);
});

test('the licence is named where programs look for it and where people do', () => {
  expect(license).toBe('MIT');
  const text = readFileSync('LICENSE', 'utf8');
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).toMatch(/^Copyright \(c\) \d{4} Hyokasho contributors$/mu);
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { license?: string; version?: string }>;
  };
  expect(lock.packages['']).toMatchObject({ license, version });
});
