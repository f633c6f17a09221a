import type { UiLanguage } from "../diagnostics/catalog.js";

/** The process as the commands see it. */
export type Terminal = {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
};

export const reporters = ["text", "json"] as const;

/** Options of every command. */
export type CommonOptions = {
  readonly reporter?: (typeof reporters)[number];
  readonly uiLang?: UiLanguage;
  readonly quiet?: boolean;
};

export type Context = {
  readonly terminal: Terminal;
  readonly language: UiLanguage;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Of mot-deck itself: its templates and brands. */
  readonly packageRoot: string;
};

/** --ui-lang, else LC_ALL, LC_MESSAGES or LANG; English when they say nothing. */
export function uiLanguage(option: UiLanguage | undefined, env: Terminal["env"]): UiLanguage {
  if (option !== undefined) return option;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** The text in the language of the messages. */
export const say = (context: Context, fr: string, en: string): string => (context.language === "fr" ? fr : en);
