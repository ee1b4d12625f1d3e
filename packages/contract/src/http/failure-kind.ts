/** A kind of failure of one request. */
export type FailureKind =
  | 'network'
  | 'unreachable'
  | 'no-name-service'
  | 'proxy-refused'
  | 'timeout'
  | 'rate-limited'
  | 'not-now'
  | 'server-error'
  | 'not-json'
  | 'not-text'
  | 'nothing-in-it'
  | 'access-denied'
  | 'not-found'
  | 'refused'
  | 'too-large';
