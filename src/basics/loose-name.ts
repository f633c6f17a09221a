/** A name as people mean it: without case, accents, spaces or signs. `Montant (€)` and `montant` are one. */
export const looseName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
