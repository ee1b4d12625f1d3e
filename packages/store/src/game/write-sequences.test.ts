import type { PlayerLine } from '@backfield/contract';
import { diffLines, worseThanStored } from '@backfield/contract/store';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyTables } from '../testing/row-versions.ts';
import { samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { describeStore } from '../testing/store-suite.ts';
import { statLines } from './stat-lines.ts';

const stats = fc.dictionary(fc.constantFrom('runs', 'hits', 'walks', 'steals'), fc.integer({ min: 0, max: 3 }), {
  minKeys: 1,
  noNullPrototype: true,
});
const players = fc
  .uniqueArray(fc.tuple(fc.constantFrom('11', '12', '13', '14'), fc.constantFrom('1', '2'), stats), {
    maxLength: 8,
    selector: ([id, team]) => `${id} ${team}`,
  })
  .map((list): PlayerLine[] => list.map(([id, team, lines]) => samplePlayer(id, team, lines)));
const answer = fc.record({ players, allowShrink: fc.boolean(), day: fc.constantFrom('2024-10-08', '2024-10-09') });

function sorted(lines: readonly object[]): string[] {
  return lines.map((line) => JSON.stringify(line)).sort();
}

describeStore('any sequence of answers for one game', (suite) => {
  it('leaves the lines and the day of the last answer that was accepted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 6 }), async (answers) => {
        await emptyTables(suite.store);
        await suite.store.registerLeagues([sampleLeague()]);
        let expected: ReturnType<typeof statLines> = [];
        let day: string | null = null;
        for (const one of answers) {
          const write = sampleWrite(one);
          const lines = statLines(write.box);
          const worse = worseThanStored(expected, diffLines(expected, lines)) !== null && !one.allowShrink;
          const refused = lines.length === 0 || worse;
          const result = await suite.store.writeGame(write);
          expect(result.status === 'refused').toBe(refused);
          if (!refused) [expected, day] = [lines, one.day];
        }
        const stored = await suite.store.query(
          `select p.source_player_id as "sourcePlayerId", t.source_team_id as "sourceTeamId", s.prop_type as "propType",
             s.stat_value as value
           from player_game_logs s join players p on p.id = s.player_id join teams t on t.id = s.team_id`,
        );
        expect(sorted(stored)).toEqual(sorted(expected));
        const days = await suite.store.query(
          'select game_date from games union select game_date from player_game_logs union select $1::date where $1 is not null',
          [day],
        );
        expect(days).toEqual(day === null ? [] : [{ game_date: day }]);
        const broken = await suite.store.query(
          'select * from game_line_hashes where stored_hash is distinct from computed_hash',
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
