/** A JSON Schema, draft-07. */
export type Schema = { readonly [key: string]: unknown };
