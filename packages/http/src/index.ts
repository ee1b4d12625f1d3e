export { defaultRatePerSecond, type HostSettings, hostSettings } from './hosts.ts';
export { createHttpClient, type HttpClientOptions, type HttpClientWithUsage } from './http-client.ts';
export { noProxies, type Proxies } from './proxies.ts';
export { defaultUserAgent } from './user-agent.ts';
