import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFolder = join(import.meta.dirname, '../..');

/** Twelve characters that differ where a fresh database would: of another migration, another way to apply them, another PGlite. */
export function schemaFingerprint(): string {
  const files = globSync(['migrations/*.sql', 'src/{schema,database}/*.ts'], { cwd: packageFolder }).sort();
  const hash = createHash('sha256');
  for (const file of files) {
    if (!file.endsWith('.test.ts')) hash.update(`${file}\n`).update(readFileSync(join(packageFolder, file)));
  }
  hash.update(readFileSync(pgliteManifest()));
  return hash.digest('hex').slice(0, 12);
}

function pgliteManifest(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return join(dirname(entry), '../package.json');
}
