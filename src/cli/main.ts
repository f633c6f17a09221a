import { packageFolder } from "../host/package-folder.js";
import { report } from "../model/diagnostic.js";
import { type Context, type Terminal, uiLanguage } from "./context.js";
import { exitCodes } from "./exit-codes.js";
import { helpWords } from "./help.js";
import { type Run, runProgram } from "./program.js";

export { outliveStreams } from "./streams.js";

/** Runs a command line; gives the exit code. Never throws: what is left uncaught is our bug, told without a stack trace. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const language = uiLanguage(languageOption(argv), terminal.env);
  const json = optionValue(argv, "--reporter") === "json";
  const context = { terminal, language, json, quiet: false, packageRoot: packageFolder() };
  let code: number = exitCodes.fine;
  const run: Run = async (options, work) => {
    const all = await commands();
    const given = { ...context, language: uiLanguage(options.uiLang, terminal.env), quiet: options.quiet === true };
    code = await all.orMachineFault(work(all, given), given);
  };
  try {
    const refusal = await runProgram(argv, terminal, helpWords[language], run, json);
    if (refusal?.isMistake !== true) return code;
    return json ? await tellRefusal(refusal.message, context) : exitCodes.usage;
  } catch (error) {
    return await bug(error, context);
  }
}

/** Programs read what is wrong with a command line as they read the rest. */
async function tellRefusal(message: string, context: Context): Promise<number> {
  const words = helpWords[context.language]
    .usage(message.trim())
    .replace(/^\p{L}+\s?: /u, "")
    .replace(/\s*\n\s*/gu, " ");
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return (await commands()).printFault(report("usage", { message: sentence }), context);
}

/** Loaded when one of them is run: the help starts without. */
const commands = () => import("./commands.js");

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
  await commands()
    .then(({ printFault }) => printFault(report("internal", { detail }), context))
    .catch(() => terminal.stderr.write(`mot-deck: ${detail}\n`));
  if (terminal.env.MOT_DECK_DEBUG && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
  return exitCodes.internal;
}
