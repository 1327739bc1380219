/** A function of a text that remembers what it gave, for as long as it is held itself. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as Value;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** A function of a thing that nobody changes, which remembers what it gave for as long as others hold the thing. */
export function rememberedOf<Thing extends object, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { value: Value }>();
  return (thing) => {
    const made = known.get(thing) ?? { value: make(thing) };
    known.set(thing, made);
    return made.value;
  };
}
