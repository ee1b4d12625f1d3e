import type { HostUsage } from '@backfield/contract';
import type { BackfillResult, SampleLine } from '@backfield/contract/results';

/** Everything that one command did, for every form of report. */
export interface RunReport {
  exitCode: number;
  /** The name of the database that rows went to, without a password: "embedded database in backfill-data/db". */
  database: string;
  dryRun: boolean;
  results: readonly BackfillResult[];
  hosts: readonly HostUsage[];
  /** Lines that a dry run parsed. */
  sample: readonly SampleLine[];
  /** Things worth knowing that are no failure. */
  notices: readonly string[];
}
