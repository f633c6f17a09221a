export type PreviewOptions = {
  /** Nothing: the usual one, or another when it is taken. */
  readonly port?: number;
  readonly open?: boolean;
  readonly brand?: string;
  /** Nothing: the usual one. */
  readonly editor?: string;
};

export const USUAL_EDITOR = "vscode://file/{path}:{line}:{column}";
