import { basename, dirname, join, resolve } from "node:path";
import { nodeHost } from "../../host/node.js";
import { openInBrowser, type Served, serve, untilInterrupted } from "../../host/serve.js";
import { followedHost, watchFolders } from "../../host/watch.js";
import { report } from "../../model/diagnostic.js";
import type { Answer, Asked } from "../../model/served.js";
import { openSession } from "../../tools/preview/session.js";
import { type Context, say } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { type PreviewOptions, USUAL_EDITOR } from "../preview-options.js";
import { printFault } from "../reporter.js";

const USUAL_PORT = 4321;

/** Serves a page that shows a deck and follows its files, until it is interrupted. Gives the exit code. */
export async function preview(path: string, options: PreviewOptions, context: Context): Promise<number> {
  if (path === "-") return printFault(report("no-standard-stream", { command: "preview" }), context);
  const deck = resolve(context.terminal.cwd(), path);
  const inner = nodeHost({ cache: true, drawn: join(context.packageRoot, "dist", "drawn") });
  const found = await inner.stat(deck);
  if (found?.kind === "folder") return printFault(report("file-is-folder", { path: deck }), context);
  if (found === undefined) return printFault(report("file-missing", { path: deck }), context);
  const { host, folders } = followedHost(inner);
  const brand = options.brand === undefined ? {} : { brand: options.brand };
  const pageFolder = join(context.packageRoot, "dist", "preview");
  const request = {
    deck,
    folders: [dirname(deck), context.packageRoot],
    editor: options.editor ?? USUAL_EDITOR,
    pageFolder,
    ...brand,
  };
  const watch = watchFolders(() => session.changed());
  const session = openSession(request, host, () => watch.follow(folders));
  const served = await serveAt(options.port, session.answer);
  if (served === undefined) {
    watch.close();
    return printFault(report("port-taken", { port: options.port ?? USUAL_PORT }), context);
  }
  tell(basename(deck), served.url, context);
  if (options.open === true) openInBrowser(served.url);
  await untilInterrupted();
  watch.close();
  await served.close();
  return exitCodes.fine;
}

async function serveAt(
  port: number | undefined,
  answer: (asked: Asked) => Promise<Answer>,
): Promise<Served | undefined> {
  try {
    return await serve(port ?? USUAL_PORT, answer);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    return port === undefined ? await serve(0, answer) : undefined;
  }
}

/** The address alone on stdout. */
function tell(name: string, url: string, context: Context): void {
  context.terminal.stdout.write(context.json ? `${JSON.stringify({ url })}\n` : `${url}\n`);
  const french = `${name} : chaque enregistrement s’y voit aussitôt. Contrôle-C pour arrêter.\n`;
  const english = `${name}: every save shows there at once. Control-C to stop.\n`;
  if (!context.quiet && !context.json) context.terminal.stderr.write(say(context, french, english));
}
