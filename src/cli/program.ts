import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import {
  defaultRenderOptions,
  embeddedFontChoices,
  type OutputFormat,
  outputFormats,
  svgFontChoices,
} from "../model/render.js";
import type { SchemaName } from "../tools/schemas.js";
import type { BuildOptions } from "./commands/build.js";
import type { FontsOptions } from "./commands/fonts.js";
import type { InitOptions } from "./commands/init.js";
import type { PreviewOptions } from "./commands/preview.js";
import type { TemplatesOptions } from "./commands/templates.js";
import { type CommonOptions, type Context, reporters, type Terminal } from "./context.js";
import type { HelpWords } from "./help.js";
import { version } from "./version.js";

/** What the library says of a command line: help and version are no mistake. */
export type Refusal = { readonly isMistake: boolean; readonly message: string };

/** Reads a command line and runs its command; gives what was wrong with it. */
export async function runProgram(
  argv: readonly string[],
  terminal: Terminal,
  words: HelpWords,
  run: Run,
  json: boolean,
): Promise<Refusal | undefined> {
  try {
    await program(terminal, words, run, json).parseAsync([...argv]);
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return { isMistake: error.exitCode !== 0, message: error.message };
    throw error;
  }
}

type Commands = typeof import("./commands.js");

/** Runs one of the commands with its options. */
export type Run = (options: CommonOptions, work: (all: Commands, context: Context) => Promise<number>) => Promise<void>;

/** Every command with its options; `json`: what is wrong with them is told by who catches it, not here. */
function program(terminal: Terminal, words: HelpWords, run: Run, json: boolean): Command {
  const root = new Command("mot-deck");
  const command = (name: string, description: string): Command =>
    common(root.command(name).description(description), words);
  root
    .description(words.about)
    .version(version, "-V, --version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand(false);
  root.configureHelp({ styleTitle: words.usage, styleOptionDescription: words.usage });
  root.exitOverride().showHelpAfterError(words.seeHelp);
  root.configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    writeErr: (text) => (json ? undefined : terminal.stderr.write(text)),
    outputError: (text, write) => write(words.usage(text)),
  });
  buildOptions(command("build <deck...>", words.build), words).action(
    (paths: string[], options: BuildOptions & CommonOptions, self: Command) =>
      run(options, ({ build }, context) => build(paths, { ...options, ...unsaid(self) }, true, context)),
  );
  checkOptions(command("check <deck...>", words.check), words).action(
    (paths: string[], options: BuildOptions & CommonOptions) =>
      run(options, ({ build }, context) => build(paths, options, false, context)),
  );
  command("check-package <file...>", words.checkPackage).action((paths: string[], options: CommonOptions) =>
    run(options, ({ checkPackages }, context) => checkPackages(paths, context)),
  );
  command("templates [name]", words.templates)
    .option("--gallery <page>", words.gallery)
    .option("--brand <name>", words.galleryBrand)
    .option("--force", words.force)
    .action((name: string | undefined, options: CommonOptions & TemplatesOptions) =>
      run(options, ({ templates }, context) => templates(name, options, context)),
    );
  command("fonts <deck>", words.fonts)
    .option("--copy <folder>", words.copyFonts)
    .option("--brand <name>", words.brand)
    .option("--force", words.forceFonts)
    .action((path: string, options: FontsOptions & CommonOptions) =>
      run(options, ({ fonts }, context) => fonts(path, options, context)),
    );
  command("schema <what>", words.schema)
    .option("--write", words.write)
    .action((what: string, options: CommonOptions & { readonly write?: boolean }, self: Command) => {
      if (!["deck", "template", "theme", "storyboard"].includes(what)) self.error(words.badSchema(what));
      return run(options, ({ schema }, context) => schema(what as SchemaName, options.write === true, context));
    });
  previewOptions(command("preview <deck>", words.preview), words).action(
    (path: string, options: PreviewOptions & CommonOptions) =>
      run(options, ({ preview }, context) => preview(path, options, context)),
  );
  command("init [folder]", words.init)
    .option("--brand <name>", words.initBrand)
    .action((folder: string | undefined, options: InitOptions & CommonOptions) =>
      run(options, ({ init }, context) => init(folder ?? ".", options, context)),
    );
  return root;
}

/** Options of every command. */
const common = (command: Command, words: HelpWords): Command =>
  command
    .helpOption("-h, --help", words.help)
    .addOption(new Option("--reporter <kind>", words.reporter).choices(reporters).default("text"))
    .addOption(new Option("--ui-lang <language>", words.uiLang).choices(["fr", "en"]))
    .option("-q, --quiet", words.quiet);

const checkOptions = (command: Command, words: HelpWords): Command =>
  command.option("--brand <name>", words.brand).option("--strict", words.strict).option("--no-cache", words.noCache);

const buildOptions = (command: Command, words: HelpWords): Command =>
  checkOptions(command, words)
    .option("-o, --output <path>", words.output)
    .addOption(new Option("--format <formats>", words.format).argParser(formatsOf(words)).default(["pptx"], "pptx"))
    .addOption(new Option("--svg-fonts <choice>", words.svgFonts).choices(svgFontChoices).default("embedded"))
    .addOption(
      new Option("--width <pixels>", words.width).argParser(widthOf(words)).default(defaultRenderOptions.widthPx),
    )
    .option("--contact-sheet", words.contactSheet)
    .addOption(
      new Option("--embed-fonts <how>", words.embedFonts)
        .choices(embeddedFontChoices)
        .default(defaultRenderOptions.embedFonts),
    )
    .option("--force", words.force);

/** Options that were not given, whose values are there for the help: what they say depends on the format. */
const unsaid = (command: Command): Readonly<Record<string, undefined>> =>
  Object.fromEntries(
    ["format", "width", "svgFonts", "embedFonts"]
      .filter((name) => command.getOptionValueSource(name) === "default")
      .map((name) => [name, undefined]),
  );

const VSCODE = "vscode://file/{path}:{line}:{column}";

const previewOptions = (command: Command, words: HelpWords): Command =>
  command
    .addOption(new Option("--port <number>", words.port).argParser(portOf(words)))
    .option("--open", words.open)
    .option("--brand <name>", words.brand)
    .addOption(new Option("--editor <address>", words.editor).argParser(editorOf(words)).default(VSCODE));

const portOf =
  (words: HelpWords) =>
  (text: string): number => {
    const port = Number(text);
    if (!/^\d+$/u.test(text) || port < 1 || port > 65_535) throw new InvalidArgumentError(words.badPort);
    return port;
  };

/** Pages may only be led to a program of this machine, never to a site or a script. */
const editorOf =
  (words: HelpWords) =>
  (text: string): string => {
    const isFit = /^[a-z][a-z0-9+.-]+:/iu.test(text) && !/^(?:https?|javascript|data|blob|file):/iu.test(text);
    if (!isFit || !text.includes("{path}")) throw new InvalidArgumentError(words.badEditor);
    return text;
  };

/** Formats by name, one or several with commas; each once. */
const formatsOf =
  (words: HelpWords) =>
  (text: string): readonly OutputFormat[] => {
    const formats = [...new Set(text.split(",").map((word) => word.trim()))];
    const known = formats.filter((format): format is OutputFormat => outputFormats.some((each) => each === format));
    if (known.length < formats.length) throw new InvalidArgumentError(words.badFormat(outputFormats.join(", ")));
    return known;
  };

const WIDTH_PX = { least: 160, most: 7680 } as const;

/** Whole pixels within what a screen or a poster may need. */
const widthOf =
  (words: HelpWords) =>
  (text: string): number => {
    const width = Number(text);
    if (!Number.isInteger(width) || width < WIDTH_PX.least || width > WIDTH_PX.most)
      throw new InvalidArgumentError(words.badWidth(WIDTH_PX.least, WIDTH_PX.most));
    return width;
  };
