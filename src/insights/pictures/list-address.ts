/** Address of a list within the site that is narrowed to values of its columns: `/systems/?system=中間サーバー`. */
export function narrowedPath(path: string, values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(values).toString();
  return query === '' ? path : `${path}?${query}`;
}
