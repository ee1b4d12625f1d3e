import { leagues } from '@backfield/leagues';

/** The leagues that the form of the workflow offers. */
export function leagueChoices(): string {
  return `        options: [${['all', ...leagues.map(({ code }) => code)].join(', ')}]`;
}
