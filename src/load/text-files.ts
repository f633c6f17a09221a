import { memo } from "../basics/memo.js";
import { hostDiagnostic } from "../diagnostics/host-diagnostic.js";
import { type Diagnostic, report } from "../model/diagnostic.js";
import { type Host, HostError } from "../model/host.js";
import { failure, type Outcome, outcome } from "../model/outcome.js";
import { fileStart } from "../model/place.js";
import type { SourceText, Texts } from "../model/sources.js";

/** The texts that one compilation reads, each decoded once. */
export type TextFiles = {
  readonly host: Host;
  /** Those that were read, well-formed or not. */
  readonly texts: Texts;
  /** Reports what is too large, or not UTF-8, and what the host refuses: the user can mend it. */
  read(path: string): Promise<Outcome<SourceText>>;
};

export const TEXT_BYTES_MAX = 5_000_000;

/** The texts of a host. */
export function textFiles(host: Host): TextFiles {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<Outcome<SourceText>> => {
    try {
      const { text, outcome } = decoded(await host.readFile(path), path);
      texts.set(path, text);
      return outcome;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return failure([hostDiagnostic(error)]);
    }
  };
  return { host, texts, read };
}

/** UTF-8, its mark accepted. UTF-16 and Latin letters are not: what of it can be read is for the excerpt alone. */
const decoded = memo((bytes: Uint8Array, path: string) => {
  const text = strictly(bytes);
  if (text === undefined) {
    const fault = report("yaml-not-utf8", {}, fileStart(path));
    return { text: new TextDecoder().decode(bytes), outcome: failure<SourceText>([fault]) };
  }
  const isTooLarge = bytes.length > TEXT_BYTES_MAX;
  return { text, outcome: isTooLarge ? failure<SourceText>([tooLarge(bytes.length, path)]) : outcome({ path, text }) };
});

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text that nobody writes by hand. */
export const tooLarge = (bytes: number, path: string): Diagnostic =>
  report("yaml-too-large", { megabytes: Math.round(bytes / 1e6) }, fileStart(path));
