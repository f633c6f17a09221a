/** What a reckoning gives under a name: words, a number, whether something holds, a group of them, or a list. */
export type Given = "text" | "number" | "flag" | { readonly [name: string]: Given } | readonly [Given];
export type GivenGroup = { readonly [name: string]: Given };

/** What is reckoned of fields: which of them it reads, by the kinds that they may have, and what it gives. */
type Reckoned = {
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** Of those, the ones that there must be. */
  readonly needs: readonly string[];
  readonly gives: GivenGroup;
  /** What each entry of a list among them is given, under a name of its own. */
  readonly entries?: { readonly list: string; readonly name: string; readonly gives: GivenGroup };
};

/** A part of a bar: what it is called, how many and which part of the bar; `any` where there are some. */
const portion = { side: "text", label: "text", count: "text", percent: "text", share: "number", any: "flag" } as const;
/** Where a bar is to reach: how much of it lies before, and behind. */
const mark = { before: "number", after: "number" } as const;

/**
 * What templates get from code, because they have no arithmetic: a template, or the entries of one of its lists, says what
 * is reckoned from its fields (`reckons: vote`), and can name what is given under that name (`vote.verdict`).
 */
export const reckonings = {
  vote: {
    reads: {
      for: ["number"],
      against: ["number"],
      abstentions: ["number"],
      blanks: ["number"],
      majority: ["group"],
      verdict: ["text"],
      chair: ["choice"],
      members: ["number"],
      present: ["number"],
      colleges: ["list"],
    },
    needs: ["for", "against"],
    gives: {
      /** Nobody voted yet. */
      open: "flag",
      carried: "flag",
      rejected: "flag",
      tied: "flag",
      verdict: "text",
      /** What the majority asks, how many votes that is, and how it was met or missed. */
      rule: "text",
      needed: "text",
      note: "text",
      counts: [portion],
      for: portion,
      against: portion,
      abstentions: portion,
      blanks: portion,
      marked: "flag",
      mark,
    },
  },
  quorum: {
    reads: {
      members: ["number"],
      present: ["number"],
      represented: ["number"],
      needed: ["plain", "text", "number"],
      colleges: ["list"],
    },
    needs: ["members", "present", "represented", "needed"],
    gives: {
      open: "flag",
      reached: "flag",
      missed: "flag",
      verdict: "text",
      note: "text",
      members: "text",
      counted: "text",
      percent: "text",
      needed: "text",
      counts: [portion],
      marked: "flag",
      mark,
    },
  },
  election: {
    reads: { seats: ["number"], candidates: ["list"] },
    needs: ["seats", "candidates"],
    gives: { open: "flag", tied: "flag", verdict: "text", seats: "text" },
    entries: {
      list: "candidates",
      name: "standing",
      gives: { elected: "flag", tied: "flag", verdict: "text", share: "number", rest: "number", any: "flag" },
    },
  },
} as const satisfies Readonly<Record<string, Reckoned>>;

export type Reckoning = keyof typeof reckonings;
export const reckoningNames = Object.keys(reckonings) as readonly Reckoning[];
/** A reckoning by its name, as any other. */
export const reckoningOf = (name: Reckoning): Reckoned => reckonings[name];
