import { toGameDay } from '@backfield/contract';
import { expect, it } from 'vitest';
import { sampleWrite } from '../testing/sample-game.ts';
import { describeStore } from '../testing/store-suite.ts';

const entry = {
  source: 'espn',
  outcome: 'empty' as const,
  ...{ gamesListed: 0, gamesFinal: 0, gamesStored: 0, gamesLeftOut: 0, stats: 0 },
  ...{ failedGames: [], errorCode: null, error: null, lookedOn: null },
};

describeStore('the days that are known of a league', (suite) => {
  it('are those that were looked at and those of stored games, each once, and none between them', async () => {
    const seen = [
      ['NFL', '2024-11-03'],
      ['NFL', '2024-10-08'],
      ['NBA', '2024-10-20'],
    ] as const;
    for (const [league, day] of seen) {
      const unit = {
        runId: 1,
        games: [],
        leftOut: [],
        drifts: [],
        entry: { ...entry, league, gameDay: toGameDay(day) },
      };
      await suite.store.recordUnit(unit);
    }
    await suite.store.writeGame(sampleWrite({ id: '1', day: '2024-10-08' }));
    await suite.store.writeGame(sampleWrite({ id: '2', day: '2024-10-15' }));
    expect(await suite.store.knownDays('NFL')).toEqual(['2024-10-08', '2024-10-15', '2024-11-03']);
  });
});
