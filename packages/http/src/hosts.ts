/** The treatment of one host. */
export interface HostSettings {
  ratePerSecond: number;
  /** Requests open at once. Default: 8. */
  maxOpen?: number;
  /** Other hosts that it may redirect to. Default: none, as a redirect elsewhere is mostly a log-in page. */
  redirectsTo?: readonly string[];
  /** The origin of the figure. */
  reason: string;
}

/** Requests a second to a host that has no line of its own. No upstream publishes a quota; 5 a second has met no complaint. */
export const defaultRatePerSecond = 5;
export const defaultMaxOpen = 8;

/** The hosts with a rate of their own, and the hosts of the default sources. */
export const hostSettings: Readonly<Record<string, HostSettings>> = {
  'site.api.espn.com': {
    ratePerSecond: defaultRatePerSecond,
    reason: 'No published quota, no rate-limit headers in its answers.',
  },
  'statsapi.mlb.com': {
    ratePerSecond: defaultRatePerSecond,
    reason: 'No published quota and no report of throttling.',
  },
  'api-web.nhle.com': {
    ratePerSecond: 3,
    reason:
      'Limits requests in a short time since December 2025 (github.com/Zmalski/NHL-API-Reference, issue 81); no figure.',
  },
  'stats.nba.com': {
    ratePerSecond: 1,
    maxOpen: 2,
    reason: 'The maintainer of github.com/swar/nba_api waits 0.6 s, others 1 to 3 s; temporary bans are reported.',
  },
  'github.com': {
    ratePerSecond: 2,
    redirectsTo: ['release-assets.githubusercontent.com', 'objects.githubusercontent.com'],
    reason:
      'No published quota for files of a release; a run needs a handful of them. They lie on the other two hosts.',
  },
  'stats.wnba.com': { ratePerSecond: 1, maxOpen: 2, reason: 'The same service as stats.nba.com.' },
};
