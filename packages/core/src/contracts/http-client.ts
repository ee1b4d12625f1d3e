/** One GET. */
export interface HttpRequest {
  /** The upstream's own address, `https://HOST/PATH?QUERY`; a mirror is applied by the client. */
  url: string;
  /** What is asked for, in words of the field, for messages: "NBA scoreboard of 2024-03-17". */
  what: string;
  /** How often a failure that can heal is asked again. Default: the client's own setting (3). */
  retries?: number;
}

/**
 * The only way to the network. Pacing, retries, deadlines and the checks of status, content type and body are behind it.
 * Its methods reject with an HttpError whose `action` the engine follows.
 */
export interface HttpClient {
  getJson(request: HttpRequest): Promise<unknown>;
  /** The text of a file, such as a CSV; never an empty one, and never a web page. */
  getText(request: HttpRequest): Promise<string>;
}

/** What was spent on one host since the client was made. Times in milliseconds, sizes in bytes as received. */
export interface HostUsage {
  host: string;
  requests: number;
  retries: number;
  failures: number;
  bytes: number;
  /** Time spent waiting for a turn under the host's rate. */
  pacingMs: number;
  /** Time spent waiting before asking again, `Retry-After` included. */
  backoffMs: number;
}
