import type { HttpError } from '@backfield/contract';

/** The hosts that are still asked. A host that is blocked stays so for the life of the client. */
export interface HostGates {
  /** Aborted, with the error as its reason, when the host is blocked or all is stopped. */
  signalOf(host: string): AbortSignal;
  /** Ends everything that waits for the host or talks to it; the first error stands. */
  block(host: string, error: HttpError): void;
  blocked(): ReadonlyMap<string, HttpError>;
}

/** `stop` closes every gate. */
export function createHostGates(stop: AbortSignal): HostGates {
  const gates = new Map<string, { controller: AbortController; signal: AbortSignal }>();
  const blocked = new Map<string, HttpError>();

  function gateOf(host: string) {
    let gate = gates.get(host);
    if (!gate) {
      const controller = new AbortController();
      gate = { controller, signal: AbortSignal.any([controller.signal, stop]) };
      gates.set(host, gate);
    }
    return gate;
  }

  return {
    signalOf: (host) => gateOf(host).signal,
    block(host, error) {
      if (blocked.has(host)) return;
      blocked.set(host, error);
      gateOf(host).controller.abort(error);
    },
    blocked: () => blocked,
  };
}
