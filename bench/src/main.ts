import { health } from './health.ts';
import { limiter } from './limiter.ts';
import { type Section, toTable } from './measurement.ts';
import { pace } from './pace.ts';
import { parse } from './parse.ts';
import { season } from './season.ts';
import { unchanged } from './unchanged.ts';
import { verify } from './verify.ts';
import { write } from './write.ts';

const sections: readonly Section[] = [limiter, parse, write, unchanged, pace, season, verify, health];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(', ')}. Choose from ${sections.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue;
  const measurements = await section.run();
  console.log(toTable(section, measurements));
  if (measurements.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}
