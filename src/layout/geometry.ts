import type { FlexSolver, Frame } from "../doors/yoga.js";
import type { BoundNode, TextContent } from "../model/bound.js";
import type { FontBook } from "../model/fonts.js";
import type { Paragraph } from "../model/scene.js";
import type { Theme } from "../model/theme.js";
import type { BrokenLine, TextDoors, textExtent } from "../text/lines.js";

/** Where nodes stand, in points from the slide's left and top. */
export type Frames = ReadonlyMap<BoundNode, Frame>;

/** Lines of a text at its present size, for a width. */
export type Breaker = (content: TextContent, widthPt: number) => readonly BrokenLine[];

export type Geometry = {
  readonly solve: FlexSolver;
  readonly theme: Theme;
  readonly footer: boolean;
  readonly breakLines: Breaker;
  /** How wide the longest word and the longest line of a text are, at its present size. */
  readonly extentOf: (content: TextContent) => ReturnType<typeof textExtent>;
  readonly fonts: FontBook;
  /** How far a text has shrunk: zones whose texts have not are placed once. */
  readonly stepOf: (content: TextContent) => number;
  readonly memory: ZoneMemory;
  /** Tables by their key, each on all the slides that it goes on over. */
  readonly tables: ReadonlyMap<string, readonly BoundNode[]>;
  /** Grids of tables, which are asked for again and again, by the step and the width that they are of. */
  readonly grids: Map<BoundNode, Map<string, TableGrid>>;
  readonly columns: Map<readonly BoundNode[], Map<string, TableGrid["columns"]>>;
};

/** Frames of zones that were solved before, by their head and by all that they depend on. */
export type ZoneMemory = Map<BoundNode, Map<string, Frame>>;

export type FitDoors = TextDoors & { readonly solve: FlexSolver };

/** A tree with its places and its texts at the size that fits. */
export type FittedTree = {
  readonly root: BoundNode;
  readonly frames: Frames;
  readonly fonts: FontBook;
  readonly paragraphsOf: (content: TextContent) => readonly Paragraph[];
  readonly linesOf: Breaker;
  /** Where a text stands within its frame. */
  readonly setIn: (content: TextContent, frame: Frame) => Frame;
};

/** A table's columns and rows, in points from its left and top. `left`, `right`, `top`, `bottom`: what cells keep free. */
export type TableGrid = {
  readonly widthPt: number;
  readonly heightPt: number;
  /** What its rows may grow by in a font that stands in for the brand's: cells shrink in no program. */
  readonly reservePt: number;
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    readonly left: number;
    readonly right: number;
  }[];
  readonly rows: readonly {
    readonly y: number;
    readonly height: number;
    readonly top: number;
    readonly bottom: number;
  }[];
};
