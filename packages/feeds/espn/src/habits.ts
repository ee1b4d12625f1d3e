import { type GameDay, type Habit, type HttpClient, toBackfieldError } from '@backfield/contract';

/**
 * ESPN's known habits at a league's addresses, tried on a month with more than 25 games. `base` is the address that its pages
 * begin with.
 */
export function habitsOf(base: string, day: GameDay): Habit[] {
  const date = day.replaceAll('-', '');
  const month = date.slice(0, 6);
  return [
    {
      name: 'a range of days is refused',
      kind: 'worked-around',
      // Since 2026-09-15, for all team sports.
      async deviation(http) {
        const answer = await answerOrRefusal(http, `${base}/scoreboard?dates=${date}-${date}`);
        return answer === null ? null : 'a range of days is answered again: a week could be one request';
      },
    },
    {
      name: 'a limit above 500 cuts the page to 25 games',
      kind: 'worked-around',
      async deviation(http) {
        const page = await answerOrRefusal(http, `${base}/scoreboard?dates=${month}&limit=501`);
        const games = (page as { events?: unknown[] } | null)?.events?.length ?? 0;
        return games <= 25 ? null : `a month with limit=501 lists ${games} games`;
      },
    },
    {
      name: 'a game that there is not is an error',
      kind: 'relied-on',
      async deviation(http) {
        const answer = await answerOrRefusal(http, `${base}/summary?event=1`);
        return answer === null ? null : 'game 1, which there is not, is answered with a summary';
      },
    },
  ];
}

/** null where the host refuses this request, as it does with what it does not serve. */
async function answerOrRefusal(http: HttpClient, url: string): Promise<unknown> {
  try {
    return await http.getJson({ url, what: "ESPN's answer to a known habit", retries: 0 });
  } catch (thrown) {
    const { code, context } = toBackfieldError(thrown);
    if (context.status !== undefined && code !== 'HOST_BLOCKED' && code !== 'RATE_LIMITED') return null;
    throw thrown;
  }
}
