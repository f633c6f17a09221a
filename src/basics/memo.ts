/**
 * `make`, which is not asked again for the same first argument while the others are the very same: for pure functions of
 * what never changes. What was made is kept as long as its first argument lives.
 */
export function memo<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { readonly rest: Rest; readonly value: Value }>();
  return (key, ...rest) => {
    const found = known.get(key);
    if (found !== undefined && isSame(found.rest, rest)) return found.value;
    const value = make(key, ...rest);
    known.set(key, { rest, value });
    return value;
  };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => Object.is(each, b[index]));

/** `make`, asked when it is first needed, and never again. */
export function once<Value>(make: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/** What a memory of the caller's own holds under a key; made, and kept there, when it holds nothing. */
export function memoIn<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

/** Keeps a value as the newest of a memory; over `most`, the oldest is forgotten. */
export function keepNewest<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value, most: number): void {
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.size > most ? memory.keys() : [];
  if (oldest !== undefined) memory.delete(oldest);
}
