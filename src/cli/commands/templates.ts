import { join, resolve } from "node:path";
import { readLibrary } from "../../compile.js";
import { nearest } from "../../diagnostics/nearest.js";
import { nodeHost } from "../../host/node.js";
import { type Diagnostic, report } from "../../model/diagnostic.js";
import { DEFAULT_BRAND } from "../../model/theme.js";
import { fileState } from "../../render/signature.js";
import { describeTemplate } from "../../tools/describe.js";
import { galleryHtml } from "../../tools/gallery/gallery.js";
import type { Context } from "../context.js";
import { exitCodes } from "../exit-codes.js";
import { guardTarget } from "../guard.js";
import { exitCodeOf, print, printFault } from "../reporter.js";

export type TemplatesOptions = { readonly gallery?: string; readonly brand?: string; readonly force?: boolean };

/**
 * All the templates with what each is for; or one, with its fields and an example to paste; or a page that shows them
 * all. Gives the exit code.
 */
export async function templates(
  name: string | undefined,
  options: TemplatesOptions,
  context: Context,
): Promise<number> {
  if (options.gallery !== undefined) return writeGallery(options.gallery, options, context);
  const folder = context.terminal.cwd();
  const read = await readLibrary([folder, context.packageRoot], nodeHost({ cache: false }));
  const { outcome, texts } = read;
  if (!outcome.ok) {
    const exitCode = exitCodeOf(outcome.diagnostics, false);
    print({ diagnostics: outcome.diagnostics, texts, outputs: [], exitCode }, context);
    return exitCode;
  }
  const found = outcome.value.templates.filter((template) => name === undefined || template.name === name);
  if (name !== undefined && found.length === 0) {
    const known = outcome.value.templates.map((template) => template.name);
    return printFault(unknownTemplate(name, known), context);
  }
  const described = found.map((template) =>
    describeTemplate(template, texts.get(template.path) ?? "", context.language),
  );
  if (context.json) context.terminal.stdout.write(`${JSON.stringify(described, undefined, 2)}\n`);
  else if (name === undefined)
    context.terminal.stdout.write(described.map((each) => `${each.name.padEnd(16)}${each.help}\n`).join(""));
  else context.terminal.stdout.write(described.map((each) => each.page).join("\n"));
  return exitCodes.fine;
}

async function writeGallery(path: string, options: TemplatesOptions, context: Context): Promise<number> {
  const host = nodeHost({ cache: true, drawn: join(context.packageRoot, "dist", "drawn") });
  const target = resolve(context.terminal.cwd(), path);
  const folders = [context.terminal.cwd(), context.packageRoot];
  const request = { folders, brand: options.brand ?? DEFAULT_BRAND, language: context.language };
  const { outcome, texts } = await galleryHtml(request, host);
  const { diagnostics } = outcome;
  if (!outcome.ok) {
    const exitCode = exitCodeOf(diagnostics, false);
    print({ diagnostics, texts, outputs: [], exitCode }, context);
    return exitCode;
  }
  const guard = await guardTarget(
    target,
    (bytes) => fileState("html", bytes),
    { force: options.force === true, inputs: [...texts.keys()] },
    host,
  );
  if (guard !== undefined) return printFault(guard, context);
  const bytes = outcome.value;
  await host.writeFile(target, bytes);
  const outputs = [{ path: target, format: "html", bytes: bytes.length }];
  print({ diagnostics, texts, outputs, exitCode: exitCodes.fine }, context);
  return exitCodes.fine;
}

function unknownTemplate(name: string, known: readonly string[]): Diagnostic {
  return report("unknown-template", { name, known, suggestion: nearest(name, known) });
}
