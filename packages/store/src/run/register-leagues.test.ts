import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { sampleLeague, samplePropTypes } from '../testing/sample-league.ts';
import { describeStore } from '../testing/store-suite.ts';

describeStore('registering leagues', (suite) => {
  it('writes leagues and prop types once', async () => {
    const before = await rowVersions(suite.store);
    await suite.store.registerLeagues([sampleLeague('NBA'), sampleLeague('NFL')]);
    expect(await rowVersions(suite.store)).toEqual(before);
    const rows = await suite.store.query(
      `select l.code as league, l.name, p.code, p.label, p.stat_group, p.unit
       from leagues l join prop_types p on p.league_id = l.id where l.code = 'NFL' order by p.code`,
    );
    expect(rows).toEqual([
      {
        league: 'NFL',
        name: 'League NFL',
        code: 'receiving_yards',
        label: 'Receiving yards',
        stat_group: 'receiving',
        unit: 'yards',
      },
      {
        league: 'NFL',
        name: 'League NFL',
        code: 'receptions',
        label: 'Receptions',
        stat_group: 'receiving',
        unit: 'count',
      },
    ]);
  });

  it('follows a label that changed and keeps a prop type that is gone', async () => {
    const renamed = { code: 'receptions', label: 'Catches', group: 'receiving', unit: 'count' };
    await suite.store.registerLeagues([sampleLeague('NFL', [renamed])]);
    const rows = await suite.store.query(
      `select p.code, p.label from prop_types p join leagues l on l.id = p.league_id where l.code = 'NFL' order by p.code`,
    );
    expect(rows).toEqual([
      { code: 'receiving_yards', label: 'Receiving yards' },
      { code: 'receptions', label: 'Catches' },
    ]);
  });

  it('adds a league to those that are there', async () => {
    await suite.store.registerLeagues([sampleLeague('MLB', samplePropTypes)]);
    const rows = await suite.store.query('select code from leagues order by code');
    expect(rows).toEqual([{ code: 'MLB' }, { code: 'NBA' }, { code: 'NFL' }]);
  });
});
