/** Options of `jixiao check`. */
export interface CheckCommandOptions {
  readonly json: boolean;
  /** Whether the JSON contains findings between forms. */
  readonly across: boolean;
  /** Whether an existing file may be replaced by the overview. */
  readonly force: boolean;
  readonly jobs: number;
  readonly profile?: string;
  /** Path of the overview. */
  readonly report?: string;
}
