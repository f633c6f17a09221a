import type { Diagnostic } from "./diagnostic.js";

/** A value with warnings at most, or at least one error. A user's mistake is a value; a thrown error is our bug. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";

/** A value, unless one of the diagnostics is an error. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return diagnostics.some(isError) ? { ok: false, diagnostics } : { ok: true, value, diagnostics };
}

/** An outcome without a value; at least one of the diagnostics is an error. */
export const failure = <T>(diagnostics: readonly Diagnostic[]): Outcome<T> => ({ ok: false, diagnostics });

/** The next step on the value, with the diagnostics of both; a failure passes through. */
export function andThen<A, B>(first: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  if (!first.ok) return first;
  const second = next(first.value);
  const diagnostics = [...first.diagnostics, ...second.diagnostics];
  return second.ok ? { ...second, diagnostics } : { ok: false, diagnostics };
}

/** All the values, or every failure: reports each bad one, not only the first. */
export function allOf<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const diagnostics = outcomes.flatMap((each) => each.diagnostics);
  const values = outcomes.flatMap((each) => (each.ok ? [each.value] : []));
  return values.length === outcomes.length ? { ok: true, value: values, diagnostics } : { ok: false, diagnostics };
}
