/** One GET request. */
export interface HttpRequest {
  /** The upstream's own address, `https://HOST/PATH?QUERY`; a mirror is applied by the client. */
  url: string;
  /** A name for the answer, for messages: "NBA scoreboard of 2024-03-17". */
  what: string;
  /** How often a failure that can heal is asked again. Default: the client's own setting (3). */
  retries?: number;
  /** Counts the cost of this request, besides the client's own account: leagues share a client and each knows its part this way. */
  meter?: UsageMeter;
}

/** Receives costs at the moment at which they arise. */
export interface UsageMeter {
  add(host: string, costs: Partial<HostCosts>): void;
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

/** The costs of one host. Times in milliseconds, added up over requests that waited side by side. */
export interface HostCosts {
  /** Requests that were sent: those that were made again or followed a redirect too. */
  requests: number;
  /** Requests that were repeats after a failure; `requests` counts them too. */
  retries: number;
  /** Requests that failed in the end, after all retries. */
  failures: number;
  /** Bytes as received, before decoding. */
  bytes: number;
  /** Time spent waiting for a turn under the host's rate. */
  pacingMs: number;
  /** Time spent waiting before asking again, `Retry-After` included. */
  backoffMs: number;
}

export interface HostUsage extends HostCosts {
  host: string;
}
