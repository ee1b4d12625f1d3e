import type { World, WorldLeague } from '../world/world.ts';
import type { SimulatedAnswer } from './answer.ts';

/** Answers a GET of one host in a world; null for a path that belongs to somebody else. */
export type Route = (world: World, path: string, query: URLSearchParams) => SimulatedAnswer | null;

/** Everything that is simulated of one league: its games and the hosts that answer for them. */
export interface SimulatedLeague extends WorldLeague {
  /** Routes by host. Several leagues may share one. */
  routes: Readonly<Record<string, Route>>;
}

/** Answers as the real host would to `GET https://HOST/PATH?QUERY`, in this world. */
type Router = (world: World, host: string, path: string, query: URLSearchParams) => SimulatedAnswer;

const missing: SimulatedAnswer = {
  status: 404,
  contentType: 'application/json',
  body: '{"code":404,"message":"Not Found"}',
};

/** Puts the hosts of several leagues together. */
export function createRouter(leagues: readonly SimulatedLeague[]): Router {
  const routes = Map.groupBy(
    leagues.flatMap((league) => Object.entries(league.routes)),
    ([host]) => host,
  );
  return (world, host, path, query) => {
    const known = routes.get(host);
    if (!known) return unknownHost(host, [...routes.keys()]);
    for (const [, route] of known) {
      const answer = route(world, path, query);
      if (answer) return answer;
    }
    return missing;
  };
}

function unknownHost(host: string, known: readonly string[]): SimulatedAnswer {
  return {
    status: 421,
    contentType: 'text/plain',
    body: `The simulator does not play the host "${host}", only ${known.join(', ')}.\n`,
  };
}
