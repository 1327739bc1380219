/**
 * Starts work for each item, as many at a time as `ahead` says, and gives the results in the order of the items. Where one fails, those
 * before it have been given.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  start: (item: Item) => Result | Promise<Result>,
  ahead: () => number,
): AsyncGenerator<Result> {
  const started: (Result | Promise<Result>)[] = [];
  for (const item of items) {
    started.push(start(item));
    while (started.length >= ahead()) yield await (started.shift() as Result | Promise<Result>);
  }
  for (const each of started) yield await each;
}
