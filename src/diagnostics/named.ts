/** What the words of any code may say besides its own arguments: the address of what stands at its place. */
export type Told = { readonly at?: readonly string[] | undefined };

/** A name on the way to a value, with the rank of the entry where it is a list. */
type Step = { readonly name: string; readonly rank?: string };

type Words = {
  readonly quoted: (name: string) => string;
  /** An entry as it is spoken of first, and when it says where a field is. */
  readonly entry: (rank: string, list: string) => string;
  readonly within: (rank: string, list: string) => string;
};

/** What a message is about, as its writer knows it: a field, an entry of a list, a field of an entry. */
export const named = {
  en: namedBy({
    quoted: (name) => `"${name}"`,
    entry: (rank, list) => `entry ${rank} of ${list}`,
    within: (rank, list) => `entry ${rank} of ${list}`,
  }),
  fr: namedBy({
    quoted: (name) => `« ${name} »`,
    entry: (rank, list) => `l’élément ${rank} de ${list}`,
    within: (rank, list) => `élément ${rank} de ${list}`,
  }),
};

/** At the beginning of a sentence. */
export const started = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function namedBy({ quoted, entry, within }: Words): (args: Told & { readonly field?: string }) => string {
  return ({ at, field = "" }) => {
    const [own, list] = stepsOf(at ?? [field]).toReversed();
    const name = quoted(own?.name ?? "");
    const said = own?.rank === undefined ? name : entry(own.rank, name);
    return list?.rank === undefined ? said : `${said} (${within(list.rank, quoted(list.name))})`;
  };
}

/** Names of groups are told with those of what they hold: `organisation.name`. */
function stepsOf(address: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  for (const word of address) {
    const last = steps.at(-1);
    if (last === undefined || last.rank !== undefined) steps.push({ name: word });
    else steps[steps.length - 1] = /^\d+$/u.test(word) ? { ...last, rank: word } : { name: `${last.name}.${word}` };
  }
  return steps;
}
