import { Command, CommanderError, Option } from "commander";
import type { UiLanguage } from "../diagnostics/catalog.js";
import { commands } from "./commands.js";
import type { CommonOptions, Context, Terminal } from "./context.js";
import { helpWords, optionHelp, titleOf } from "./help.js";
import { refusalOf, wrongWord } from "./refusals.js";
import { among, type CommandSyntax, commonOptions, type OptionSyntax, type Words } from "./syntax.js";
import { version } from "./version.js";

/** How a command line is read: `json`: what is wrong with it is told by who catches it. */
export type Reader = { readonly terminal: Terminal; readonly language: UiLanguage; readonly json: boolean };

/** Runs a command with its options. */
export type Run = (options: CommonOptions, work: (context: Context) => Promise<number>) => Promise<void>;

/** What was wrong with a command line; `isTold`: the help, which says it, was printed. */
export type Refusal = { readonly words: Words; readonly isTold: boolean };

/** Ends the reading of a command line: commander knows no other way. */
class WrongUsage extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Reads a command line and runs its command; gives what was wrong with it. */
export async function runProgram(argv: readonly string[], reader: Reader, run: Run): Promise<Refusal | undefined> {
  try {
    await program(reader, run).parseAsync([...argv]);
    return undefined;
  } catch (error) {
    if (error instanceof WrongUsage) return { words: error.words, isTold: false };
    if (!(error instanceof CommanderError)) throw error;
    const { code, message, exitCode } = error;
    return exitCode === 0 ? undefined : { words: refusalOf(code, message, argv), isTold: code === "commander.help" };
  }
}

function program(reader: Reader, run: Run): Command {
  const { terminal, language, json } = reader;
  const root = new Command("mot-deck")
    .description(helpWords.about[language])
    .version(version, "-V, --version", helpWords.version[language])
    .helpOption("-h, --help", helpWords.help[language])
    .helpCommand(false)
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ styleTitle: (title) => titleOf(title, language) })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => (json ? undefined : terminal.stderr.write(text)),
      outputError: () => undefined,
    });
  for (const command of commands) addCommand(root, command, language, run);
  return root;
}

function addCommand(root: Command, syntax: CommandSyntax<never>, language: UiLanguage, run: Run): void {
  const command = root
    .command(`${syntax.name} ${syntax.takes}`)
    .description(syntax.words[language])
    .helpOption("-h, --help", helpWords.help[language]);
  for (const option of [...commonOptions, ...syntax.options]) command.addOption(optionOf(option, language));
  command.action(() => {
    const options = command.opts<CommonOptions>();
    const wrong = syntax.wrong?.(command.args);
    if (wrong !== undefined) throw new WrongUsage(wrong);
    return run(options, (context) => syntax.run(command.args, options as never, context));
  });
}

/** What it is when it is not given is only told: a command must know what was asked for. */
const optionOf = (syntax: OptionSyntax, language: UiLanguage): Option =>
  new Option(syntax.flags, optionHelp(syntax, language)).argParser((word) => {
    const read = readWord(syntax, word);
    if ("wrong" in read) throw new WrongUsage(wrongWord(syntax.flags, word, read.wrong));
    return read.value;
  });

function readWord({ choices, read }: OptionSyntax, word: string): ReturnType<NonNullable<OptionSyntax["read"]>> {
  if (choices !== undefined && !choices.includes(word)) return { wrong: among(choices) };
  return read?.(word) ?? { value: word };
}
