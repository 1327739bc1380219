/**
 * A function of a text that remembers what it gave, for as long as it is held itself. Where there may be any number of texts, it forgets
 * them all when it knows `most`.
 */
export function remembered<Value>(make: (text: string) => Value, most = Infinity): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text);
    if (value !== undefined || known.has(text)) return value as Value;
    const made = make(text);
    if (known.size >= most) known.clear();
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
