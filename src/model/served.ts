/** What a page of this machine asks of a tool that serves it. */
export type Asked = { readonly path: string; readonly query: URLSearchParams };

/** A whole answer; or a stream of events until the page goes: `follow` gives what ends it. */
export type Answer =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array }
  | { readonly follow: (send: (data: string) => void) => () => void };
