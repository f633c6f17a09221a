import { spawn } from "node:child_process";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import process from "node:process";
import type { Answer, Asked } from "../model/served.js";

export type Served = { readonly url: string; close(): Promise<void> };

const LOCAL = "127.0.0.1";

/**
 * Serves this machine alone, on `port`, or any that is free when it is 0. Refuses what another site's page asks in the
 * reader's name: the Host must be ours (a name that was made to lead here is not), and so must the Origin when one is told.
 */
export async function serve(port: number, answer: (asked: Asked) => Promise<Answer>): Promise<Served> {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOCAL, resolve);
  });
  const address = server.address();
  const url = `http://${LOCAL}:${typeof address === "object" && address !== null ? address.port : port}/`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (asked: Asked) => Promise<Answer>,
): Promise<void> {
  const refusal = refusalOf(request);
  if (refusal !== undefined) {
    response.writeHead(refusal, { ...COMMON, "content-type": "text/plain" }).end(`${refusal}\n`);
    return;
  }
  const { pathname, searchParams } = new URL(request.url ?? "/", `http://${LOCAL}`);
  const given = await answer({ path: pathname, query: searchParams });
  if ("follow" in given) {
    follow(request, response, given.follow);
    return;
  }
  response.writeHead(given.status, { ...COMMON, ...given.headers });
  response.end(request.method === "HEAD" ? undefined : given.body);
}

const COMMON = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** The status of what may not be asked; nothing when it may. */
function refusalOf({ method, url = "/", headers, socket }: IncomingMessage): number | undefined {
  const hosts = [`${LOCAL}:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (!hosts.includes(headers.host ?? "")) return 421;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403;
  if (isFromElsewhere(headers)) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  const isPlain = url.startsWith("/") && !/\.\.|\\|%2e|%2f|%5c|%00/iu.test(url.split("?")[0] ?? "");
  return isPlain ? undefined : 400;
}

/** What browsers tell of a request that another site's page makes without an Origin; following a link is none of it. */
const isFromElsewhere = (headers: IncomingMessage["headers"]): boolean =>
  !["same-origin", "none", undefined].includes(headers["sec-fetch-site"] as string | undefined) &&
  headers["sec-fetch-dest"] !== "document";

/** Server-sent events; a page that lost its server asks again by itself. */
function follow(
  request: IncomingMessage,
  response: ServerResponse,
  begin: (send: (data: string) => void) => () => void,
) {
  if (request.method === "HEAD") {
    response.writeHead(200, COMMON).end();
    return;
  }
  response.writeHead(200, { ...COMMON, "content-type": "text/event-stream; charset=utf-8" });
  response.write("retry: 500\n\n");
  const end = begin((data) => response.write(`data: ${data}\n\n`));
  response.on("close", end);
}

/** Until Control-C, or the end of the process is asked for. */
export const untilInterrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** In the reader's own browser; one that does not start is no fault, since the address is told. */
export function openInBrowser(url: string): void {
  const [command, ...words] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  const child = spawn(command ?? "", words, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
