/** The day twelve months before a day; both ISO. A month without a day, or a year, counts from its beginning. */
export function yearBefore(iso: string): string {
  return `${String(Number(iso.slice(0, 4)) - 1).padStart(4, '0')}${iso.slice(4)}`;
}

/** Things of the twelve months up to `newest`, that day among them; those of a date that may lie before are left out. */
export function withinYear<Dated extends { iso: string }>(all: readonly Dated[], newest: string): Dated[] {
  const first = yearBefore(newest);
  return all.filter(({ iso }) => iso > first && iso <= newest);
}
