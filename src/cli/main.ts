import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { defaultRenderOptions, type OutputFormat, outputFormats, svgFontChoices } from "../model/render.js";
import type { SchemaName } from "../tools/schemas.js";
import type { BuildOptions } from "./commands/build.js";
import type { TemplatesOptions } from "./commands/templates.js";
import { type CommonOptions, type Context, reporters, type Terminal, uiLanguage } from "./context.js";
import { exitCodes } from "./exit-codes.js";
import { type HelpWords, helpWords } from "./help.js";
import { version } from "./version.js";

/** Runs a command line; gives the exit code. Never throws: what is left uncaught is our bug, told without a stack trace. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const result: { code: number } = { code: exitCodes.fine };
  const language = uiLanguage(languageOption(argv), terminal.env);
  try {
    await program(terminal, helpWords[language], result).parseAsync([...argv]);
    return result.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
    return bug(error, language, terminal);
  }
}

/** Loaded when one of them is run: the help starts without. */
const commands = () => import("./commands.js");

/** The language of the help is needed before the options are read. */
function languageOption(argv: readonly string[]): "fr" | "en" | undefined {
  const index = argv.findIndex((word) => word === "--ui-lang" || word.startsWith("--ui-lang="));
  const value = argv[index]?.split("=")[1] ?? argv[index + 1];
  return index >= 0 && (value === "fr" || value === "en") ? value : undefined;
}

function bug(error: unknown, language: "fr" | "en", terminal: Terminal): number {
  const detail = error instanceof Error ? error.message : String(error);
  const words =
    language === "fr"
      ? `mot-deck a échoué : ${detail}\nC’est notre faute, pas la vôtre : signalez-le-nous, si possible avec la description.`
      : `mot-deck failed: ${detail}\nThis is our mistake, not yours: tell us, with the description if you may.`;
  terminal.stderr.write(`${words}\n`);
  if (terminal.env.MOT_DECK_DEBUG && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
  return exitCodes.internal;
}

function program(terminal: Terminal, words: HelpWords, result: { code: number }): Command {
  const root = new Command("mot-deck");
  const contextOf = (options: CommonOptions): Context => ({
    terminal,
    language: uiLanguage(options.uiLang, terminal.env),
    json: options.reporter === "json",
    quiet: options.quiet === true,
    packageRoot: packageRoot(),
  });
  const run = async (
    options: CommonOptions,
    work: (all: Awaited<ReturnType<typeof commands>>, context: Context) => Promise<number>,
  ): Promise<void> => {
    const [all, given] = [await commands(), contextOf(options)];
    result.code = await all.orMachineFault(work(all, given), given);
  };
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
    writeErr: (text) => terminal.stderr.write(text),
    outputError: (text, write) => write(words.usage(text)),
  });
  buildOptions(command("build <deck...>", words.build), words).action(
    (paths: string[], options: BuildOptions & CommonOptions) =>
      run(options, ({ build }, context) => build(paths, options, true, context)),
  );
  checkOptions(command("check <deck...>", words.check), words).action(
    (paths: string[], options: BuildOptions & CommonOptions) =>
      run(options, ({ build }, context) => build(paths, { ...options, format: ["pptx"] }, false, context)),
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
  command("schema <what>", words.schema)
    .option("--write", words.write)
    .action((what: string, options: CommonOptions & { readonly write?: boolean }, self: Command) => {
      if (!["deck", "template", "theme", "storyboard"].includes(what)) self.error(words.badSchema(what));
      return run(options, ({ schema }, context) => schema(what as SchemaName, options.write === true, context));
    });
  command("init [folder]", words.init).action((folder: string | undefined, options: CommonOptions) =>
    run(options, ({ init }, context) => init(folder ?? ".", context)),
  );
  return root;
}

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
    .option("--force", words.force);

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

/** The folder of the package: the nearest above that has its templates. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "templates", "storyboard.yaml")) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}
