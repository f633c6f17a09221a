/**
 * `make`, which is not asked again for the same first argument while the others are the very same: for pure functions of
 * what never changes. What was made is kept as long as its first argument lives.
 */
export function recalling<Key extends object, Rest extends readonly unknown[], Value>(
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
