import { describe, expect, it } from 'vitest';
import { killScheduleFiles, proofFiles, vitestArguments } from './suite-parts.ts';

describe('a part of the suite', () => {
  it('is the kill schedules, which no other part runs', () => {
    const kills = vitestArguments('kills');
    expect(kills).toEqual(killScheduleFiles());
    expect(kills).toEqual(
      expect.arrayContaining(
        ['killed-runs', 'killed-replacement', 'interrupted-runs', 'interrupted-verify', 'lost-database'].map(
          (name) => `apps/runner/test/${name}.test.ts`,
        ),
      ),
    );
    expect(vitestArguments('2/3')).toEqual(['--shard=2/3', ...kills.flatMap((file) => ['--exclude', file])]);
  });

  it('is the files with a heavy proof', () => {
    expect(vitestArguments('proofs')).toEqual(proofFiles());
    expect(proofFiles()).toEqual(
      expect.arrayContaining([
        'apps/runner/test/killed-replacement.test.ts',
        'apps/runner/test/killed-runs.test.ts',
        expect.stringMatching(/\/resume-properties\.test\.ts$/),
      ]),
    );
    expect(proofFiles()).not.toContain('apps/runner/test/lost-database.test.ts');
  });

  it.each(['', 'everything', '1', '1/3 --update', '0/3'])('is not "%s"', (part) => {
    expect(() => vitestArguments(part)).toThrow('is no part of the suite');
  });
});
