import { packageFolder } from "../host/package-folder.js";
import { report } from "../model/diagnostic.js";
import { type Context, say, type Terminal, uiLanguage } from "./context.js";
import { exitCodes } from "./exit-codes.js";
import { helpWords } from "./help.js";
import { type Run, runProgram } from "./program.js";
import { outliveStreams } from "./streams.js";
import type { Words } from "./syntax.js";

/** The command line of a process: runs it, and sets the exit code. */
export async function runProcess(own: NodeJS.Process): Promise<void> {
  outliveStreams(own);
  const code = await main(own.argv, own);
  own.exitCode ||= code;
}

/** Runs a command line; gives the exit code. Never throws: what is left uncaught is our bug, told without a stack trace. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = uiLanguage(languageOption(argv), terminal.env);
  const json = optionValue(argv, "--reporter") === "json";
  const context = { terminal, language, json, quiet: false, packageRoot: packageFolder() };
  let code: number = exitCodes.fine;
  const run: Run = async (options, work) => {
    const { orMachineFault } = await import("./reporter.js");
    const given = { ...context, quiet: options.quiet === true };
    code = await orMachineFault(work(given), given);
  };
  try {
    const refusal = await runProgram(argv, { terminal, language, json }, run);
    if (refusal === undefined) return code;
    if (json) return await printRefusal(refusal.words, context);
    if (!refusal.isTold) terminal.stderr.write(refusalText(refusal.words, language));
    return exitCodes.usage;
  } catch (error) {
    return await bug(error, context);
  }
}

const refusalText = (words: Words, language: "fr" | "en"): string =>
  `${helpWords.error[language]} ${words[language]}\n${helpWords.seeHelp[language]}\n`;

/** Programs read what is wrong with a command line as they read the rest. */
async function printRefusal({ fr, en }: Words, context: Context): Promise<number> {
  const words = say(context, fr, en).replaceAll("\n", " ");
  const message = words.charAt(0).toUpperCase() + words.slice(1);
  return (await import("./reporter.js")).printFault(report("usage", { message }), context);
}

/** The language of the help is needed before the options are read. */
function languageOption(argv: readonly string[]): "fr" | "en" | undefined {
  const value = optionValue(argv, "--ui-lang");
  return value === "fr" || value === "en" ? value : undefined;
}

function optionValue(argv: readonly string[], option: string): string | undefined {
  const index = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  return index < 0 ? undefined : (argv[index]?.split("=")[1] ?? argv[index + 1]);
}

async function bug(error: unknown, context: Context): Promise<number> {
  const { terminal } = context;
  const detail = error instanceof Error ? error.message : String(error);
  await import("./reporter.js")
    .then(({ printFault }) => printFault(report("internal", { detail }), context))
    .catch(() => terminal.stderr.write(`mot-deck: ${detail}\n`));
  if (terminal.env.MOT_DECK_DEBUG && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
  return exitCodes.internal;
}
