import type { Link } from "../../model/text.js";
import type { SvgResources } from "./drawing.js";

/** Where a link leads; nothing when there is none, when slides have no addresses of their own, or when none is to lead out. */
export const hrefOf = (link: Link | undefined, { slideHref, isClosed }: SvgResources): string | undefined =>
  link?.kind === "slide" ? slideHref?.(link.slide) : isClosed === true ? undefined : link?.url;
