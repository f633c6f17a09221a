import { rmSync, symlinkSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openBrowser } from "../helpers/browser.js";
import { asked, ownHouse, root, type Server, startPreview } from "../helpers/preview.js";

/** What the preview refuses: other machines, other sites' pages, files by their path. */

const folder = ownHouse();
let server: Server;
let other: HttpServer;
let otherUrl = "";

beforeAll(async () => {
  symlinkSync("/etc/passwd", join(folder, "passwd"));
  symlinkSync("/etc", join(folder, "ag-2025", "etc"));
  server = await startPreview(join(folder, "ag-2025.yaml"));
  other = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>elsewhere"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  otherUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
});
afterAll(async () => {
  await server?.stop();
  other?.close();
  rmSync(folder, { recursive: true, force: true });
});

const statusOf = async (path: string, headers?: Readonly<Record<string, string>>, method?: string) =>
  (await asked(server.port, path, headers, method)).status;
const host = (name: string) => ({ host: name.replace("PORT", String(server.port)) });

test("only our own Host is answered: a name that was made to lead here is not ours", async () => {
  for (const name of ["127.0.0.1:PORT", "localhost:PORT"])
    expect([name, await statusOf("/", host(name))]).toEqual([name, 200]);
  for (const name of [
    "evil.example",
    "evil.example:PORT",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.evil.example:PORT",
    "localhost.:PORT",
    "0.0.0.0:PORT",
    "[::1]:PORT",
    "evil.example@127.0.0.1:PORT",
  ])
    for (const path of ["/", "/events", "/download/pptx"])
      expect([name, path, await statusOf(path, host(name))]).toEqual([name, path, 421]);
  expect(await raw("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 421/);
  expect(await raw("GET / HTTP/1.1\r\nHost:\r\n\r\n")).toMatch(/ 421 /);
  const own = `Host: 127.0.0.1:${server.port}`;
  expect(await raw(`GET / HTTP/1.1\r\nHost: evil.example\r\n${own}\r\n\r\n`)).toMatch(/ 4\d\d /);
  expect(await raw(`GET http://evil.example/ HTTP/1.1\r\n${own}\r\n\r\n`)).toMatch(/ 400 /);
});

/** The first line of an answer to bytes as they are. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    socket.once("data", (data) => {
      socket.destroy();
      resolve(String(data).split("\r\n")[0] ?? "");
    });
    socket.once("error", reject);
  });

test("it listens to this machine alone", async () => {
  await expect(fetch(`http://127.0.0.2:${server.port}/`)).rejects.toThrow();
  await expect(fetch(`http://[::1]:${server.port}/`)).rejects.toThrow();
});

test("nothing is asked in the reader's name by another site, nor by any other method", async () => {
  const own = host("127.0.0.1:PORT");
  for (const origin of ["http://evil.example", "null", `https://127.0.0.1:${server.port}`, otherUrl.slice(0, -1)])
    for (const path of ["/", "/events", "/download/pptx"])
      expect([origin, await statusOf(path, { ...own, origin })]).toEqual([origin, 403]);
  for (const site of ["cross-site", "same-site"])
    expect(await statusOf("/download/pptx", { ...own, "sec-fetch-site": site, "sec-fetch-dest": "image" })).toBe(403);
  const link = { ...own, "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" };
  expect(await statusOf("/", link)).toBe(200);
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
    expect([method, await statusOf("/", own, method)]).toEqual([method, 405]);
});

test("no file is served by its path, whatever it is written like, links of the file system among them", async () => {
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/.%2E/package.json",
    "/..%2fpackage.json",
    "/..%5cpackage.json",
    "/font/..%5ctheme.yaml",
    "/media/..\\..\\passwd",
    "/page.css%00.js",
  ])
    expect([path, await statusOf(path)]).toEqual([path, 400]);
  for (const path of [
    "/passwd",
    "/ag-2025/etc/passwd",
    "/ag-2025.yaml",
    "/templates/cover.yaml",
    "/assets/aussois/theme.yaml",
    "/package.json",
    `/${join(root, "package.json")}`,
    "/%252e%252e/package.json",
    "//evil.example/passwd",
    "/media/passwd",
    "/media/__proto__",
    "/font/theme.yaml",
    "/font/constructor",
    "/slide/none",
    "/__proto__",
    "/download/exe",
    "/download/scene",
    "/items?slide=x&brand=../..",
    "/items?slide=../../passwd",
  ])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
});

test("answers say what browsers must not do with them", async () => {
  const { headers } = await asked(server.port, "/");
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers).toMatchObject({
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
  expect(headers).not.toHaveProperty("access-control-allow-origin");
});

test("a page from elsewhere, in a real browser, gets neither the events, nor a script, a picture, a frame, an answer", async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    await page.goto(otherUrl);
    const got = await page.evaluate(`(async () => {
      const at = (path) => ${JSON.stringify(server.url)} + path;
      const loads = (element) => new Promise((resolve) => {
        element.onload = () => resolve("loaded");
        element.onerror = () => resolve("refused");
        document.body.append(element);
      });
      const stream = new EventSource(at("events"));
      return {
        events: await new Promise((resolve) => {
          stream.onmessage = () => resolve("heard");
          stream.onerror = () => resolve("refused");
        }),
        answer: await fetch(at("items?slide=cover")).then(() => "read", () => "refused"),
        blind: await fetch(at("page.js"), { mode: "no-cors" }).then(() => "fetched", () => "refused"),
        script: await loads(Object.assign(document.createElement("script"), { src: at("page.js") })),
        picture: await loads(Object.assign(document.createElement("img"), { src: at("download/pdf") })),
      };
    })()`);
    expect(got).toEqual({
      events: "refused",
      answer: "refused",
      blind: "refused",
      script: "refused",
      picture: "refused",
    });
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement("iframe"), { src: ${JSON.stringify(server.url)} }))`,
    );
    await page.waitForTimeout(500);
    expect(await page.frames()[1]?.locator("#strip").count()).toBe(0);
  } finally {
    await browser.close();
  }
});
