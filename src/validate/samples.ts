import type { GroupValue } from "../model/field.js";
import type { RawDocument, RawNode } from "../model/raw.js";
import { type SampleName, sampleNames, type Template } from "../model/template.js";
import { type Findings, memberOf } from "./read.js";
import { readGroup } from "./values.js";

/** Samples are read as a deck's fields are: a sample that a writer could not write proves nothing. */
export function readSamples(
  template: Template,
  { root }: RawDocument,
  findings: Findings,
): Readonly<Record<SampleName, GroupValue>> {
  const all = memberIn(root, "samples");
  const read = sampleNames.map((name) => {
    const node = all === undefined ? undefined : memberIn(all, name);
    const empty: GroupValue = { kind: "group", fields: {}, place: template.samplePlaces[name] };
    // One that is missing, or no map, was told when the template was read.
    return node?.kind === "map"
      ? ([name, readGroup(template.fields, node, { findings, language: "fr" }, [], template.name)] as const)
      : ([name, empty] as const);
  });
  return Object.fromEntries(read) as Record<SampleName, GroupValue>;
}

const memberIn = (node: RawNode, key: string): RawNode | undefined =>
  node.kind === "map" ? memberOf(node, key) : undefined;
