import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Carrier, Refusal } from "../model/fonts.js";
import type { Host } from "../model/host.js";
import { isWholeOnly, refusalOf } from "./rights.js";
import { type FaceFacts, faceFacts } from "./sfnt.js";
import type { BrandFace } from "./used.js";

/** A face that a file carries, with the bytes of its TTF. */
export type CarriedFace = BrandFace & {
  readonly bytes: Uint8Array;
  readonly facts: FaceFacts;
  /** Whether its licence forbids to cut it. */
  readonly isWhole: boolean;
};

/** A face that a file only names, with what can be read of it. */
export type NamedFace = BrandFace & { readonly refusal: Refusal; readonly facts: FaceFacts | undefined };

export type CarriedFaces = {
  readonly carried: readonly CarriedFace[];
  readonly named: readonly NamedFace[];
  /** A warning for each that is only named. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Which of these faces a file of this kind may carry, by their licence bits: the one place where that is asked. */
export async function carriedFaces(faces: readonly BrandFace[], carrier: Carrier, host: Host): Promise<CarriedFaces> {
  const read = await Promise.all(
    faces.map(async (face) => {
      const bytes = await host.readFile(face.file.path);
      return { face, bytes, facts: faceFacts(bytes) };
    }),
  );
  const carried: CarriedFace[] = [];
  const named: NamedFace[] = [];
  for (const { face, bytes, facts } of read) {
    const refusal = refusalOf(facts, carrier);
    if (facts !== undefined && refusal === undefined)
      carried.push({ ...face, bytes, facts, isWhole: isWholeOnly(facts.fsType) });
    else named.push({ ...face, facts, refusal: refusal ?? "damaged" });
  }
  const diagnostics = named.map(({ family, style, refusal, file }) =>
    report("font-not-embedded", { family, style, reason: refusal, carrier }, file.place),
  );
  return { carried, named, diagnostics };
}
