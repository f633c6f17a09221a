/** What a command tells those who called it. */
export const exitCodes = {
  fine: 0,
  /** Something that the user wrote is wrong. */
  content: 1,
  /** The command line is wrong. */
  usage: 2,
  /** The machine's fault: cannot read, cannot write, disk full. */
  machine: 3,
  /** Our bug. */
  internal: 70,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
