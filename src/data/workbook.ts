import { type Asked, fault, type GridReading } from "./grid.js";
import type { DataLimits } from "./limits.js";

export function workbookGrid(_bytes: Uint8Array, _asked: Asked, _limits: DataLimits): GridReading {
  return fault("data-format", {});
}
