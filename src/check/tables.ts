import { ownValues } from "./content.js";
import type { Check, Finding } from "./finding.js";

/** What was found in tables as they were read: sums, units, what is no figure among figures. */
export const tableDoubts: Check = ({ slides }) =>
  slides.flatMap((slide) =>
    ownValues(slide).flatMap(([, value]): readonly Finding[] =>
      value.kind === "table"
        ? value.doubts.map(({ diagnostic, rows }) => ({
            diagnostic,
            slides: [slide],
            entries: rows.flatMap((at) => value.rows[at] ?? []),
          }))
        : [],
    ),
  );
