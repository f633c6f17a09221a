import { type Diagnostic, report } from "../model/diagnostic.js";
import type { HostError } from "../model/host.js";
import type { Place } from "../model/place.js";

const codes = {
  missing: "file-missing",
  folder: "file-is-folder",
  file: "folder-is-file",
  denied: "file-denied",
  busy: "file-busy",
  full: "disk-full",
  other: "file-unreadable",
} as const;

/** What the machine refused, in the words of the catalog. */
export function hostDiagnostic(error: HostError, place?: Place): Diagnostic {
  return report(codes[error.reason], { path: error.path }, place);
}
