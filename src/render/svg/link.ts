import type { Link } from "../../model/text.js";
import type { SvgResources } from "./drawing.js";

/** Where a link leads; nothing when there is none, or when slides have no addresses of their own. */
export const hrefOf = (link: Link | undefined, { slideHref }: SvgResources): string | undefined =>
  link?.kind === "slide" ? slideHref?.(link.slide) : link?.url;
