/** What stands behind `jixiao check`, beside the files. */
export interface CheckCommandOptions {
  readonly json: boolean;
  /** Tells in the JSON, too, what was found between the forms. */
  readonly across: boolean;
  /** Whether a file that stands where the overview goes may be replaced. */
  readonly force: boolean;
  readonly jobs: number;
  readonly profile?: string;
  /** Where the overview goes. */
  readonly report?: string;
}
