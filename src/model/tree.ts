/** What the boxes of a tree keep free beside their texts, and above and under them; in points. */
export const TREE_PADDING_PT = { x: 8, y: 5 } as const;
