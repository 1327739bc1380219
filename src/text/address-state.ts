/**
 * A part of a state that the query of an address says. A field reads what its parameters say, passing over what it does not know, and says nothing
 * of what holds anyway.
 */
export interface StateField<Value> {
  /** Names of its parameters. */
  parameters: readonly string[];
  read: (query: URLSearchParams) => Value;
  /** Adds to the query what it takes to read the value again. */
  write: (value: Value, query: URLSearchParams) => void;
}

type Fields<State> = { [Name in keyof State]: StateField<State[Name]> };

/** A state of several fields, which are written in their order. */
export function state<State extends object>(fields: Fields<State>): StateField<State> {
  const all = Object.entries(fields) as [keyof State, StateField<State[keyof State]>][];
  return {
    parameters: all.flatMap(([, { parameters }]) => parameters),
    read: (query) => Object.fromEntries(all.map(([name, field]) => [name, field.read(query)])) as State,
    write: (value, query) => {
      for (const [name, field] of all) field.write(value[name], query);
    },
  };
}

/** A field whose parameter holds one text. `write` gives null where nothing need be said. */
function single<Value>(
  parameter: string,
  read: (text: string | null) => Value,
  write: (value: Value) => string | null,
): StateField<Value> {
  return {
    parameters: [parameter],
    read: (query) => read(query.get(parameter)),
    write: (value, query) => {
      const text = write(value);
      if (text !== null) query.append(parameter, text);
    },
  };
}

/** A text without white space around it; '' where the address says none. */
export const text = (parameter: string): StateField<string> =>
  single(
    parameter,
    (text) => text?.trim() ?? '',
    (value) => (value === '' ? null : value),
  );

/** A name; null where the address says none. */
export const name = (parameter: string): StateField<string | null> =>
  single<string | null>(
    parameter,
    (text) => text,
    (value) => value,
  );

/** A name that may be taken away by an empty one; `otherwise` where the address says none. */
export const nameOr = (parameter: string, otherwise: string | null): StateField<string | null> =>
  single<string | null>(
    parameter,
    (text) => (text === null ? otherwise : text === '' ? null : text),
    (value) => (value === otherwise ? null : (value ?? '')),
  );

/** One of some values by what the address calls them; `otherwise` where it calls none of them. */
export const choice = <Value, Other = Value>(
  parameter: string,
  values: Readonly<Record<string, Value>>,
  otherwise: Other,
): StateField<Value | Other> =>
  single<Value | Other>(
    parameter,
    (text) => (text !== null && Object.hasOwn(values, text) ? (values[text] as Value) : otherwise),
    (value) => (value === otherwise ? null : (Object.entries(values).find(([, own]) => own === value)?.[0] ?? null)),
  );

/** A whole number above `least`, or `least`, which the address need not say. */
export const numberFrom = (parameter: string, least: number): StateField<number> =>
  single(
    parameter,
    (text) => {
      const number = Number(text);
      return Number.isInteger(number) && number > least ? number : least;
    },
    (value) => (value > least ? String(value) : null),
  );

/** Names in one parameter, parted by commas; `otherwise`, null or none, where there is no such parameter. */
export const list = <Otherwise extends null | never[]>(
  parameter: string,
  otherwise: Otherwise,
): StateField<string[] | Otherwise> =>
  single<string[] | Otherwise>(
    parameter,
    (text) => text?.split(',').filter((part) => part !== '') ?? otherwise,
    (value) => (value === null || (otherwise !== null && value.length === 0) ? null : value.join(',')),
  );

/** The values of a parameter that may come several times, each once. */
export const values = (parameter: string): StateField<readonly string[]> => ({
  parameters: [parameter],
  read: (query) => [...new Set(query.getAll(parameter))].filter((value) => value !== ''),
  write: (all, query) => {
    for (const value of all) query.append(parameter, value);
  },
});

/** The value in the query of an address. */
export const readQuery = <Value>(field: StateField<Value>, search: string): Value =>
  field.read(new URLSearchParams(search));

/** The query of an address that says a value and nothing else; '' where there is nothing to say. */
export function toQuery<Value>(field: StateField<Value>, value: Value): string {
  const query = new URLSearchParams();
  field.write(value, query);
  return queryText(query);
}

/** The same; parameters of `search` that are not the field's stay, in front or behind. */
export function withQuery<Value>(
  field: StateField<Value>,
  value: Value,
  search: string,
  others: 'front' | 'behind',
): string {
  const own = new URLSearchParams();
  field.write(value, own);
  const rest = new URLSearchParams(search);
  for (const parameter of field.parameters) rest.delete(parameter);
  return queryText(new URLSearchParams(others === 'front' ? [...rest, ...own] : [...own, ...rest]));
}

/** The query of an address with another value of one parameter, in its place; null takes it away. */
export function withParameter(search: string, parameter: string, value: string | null): string {
  const query = new URLSearchParams(search);
  if (value === null) query.delete(parameter);
  else query.set(parameter, value);
  return queryText(query);
}

function queryText(query: URLSearchParams): string {
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
