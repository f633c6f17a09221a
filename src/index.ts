export { type Compilation, compileDeck, compileSamples } from "./compile.js";
