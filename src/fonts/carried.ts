import { type Diagnostic, report } from "../model/diagnostic.js";
import type { Carrier, Refusal } from "../model/fonts.js";
import { isWholeOnly, refusalOf } from "./rights.js";
import { type FaceFacts, faceFacts } from "./sfnt.js";
import type { BrandFace } from "./used.js";

/** A face that a file carries. */
export type CarriedFace = BrandFace & {
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
export function carriedFaces(faces: readonly BrandFace[], carrier: Carrier): CarriedFaces {
  const carried: CarriedFace[] = [];
  const named: NamedFace[] = [];
  for (const face of faces) {
    const facts = faceFacts(face.bytes);
    const refusal = refusalOf(facts, carrier);
    if (facts !== undefined && refusal === undefined)
      carried.push({ ...face, facts, isWhole: isWholeOnly(facts.fsType) });
    else named.push({ ...face, facts, refusal: refusal ?? "damaged" });
  }
  const diagnostics = named.map(({ family, style, refusal, place }) =>
    report("font-not-embedded", { family, style, reason: refusal, carrier }, place),
  );
  return { carried, named, diagnostics };
}
