import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Compiling hundreds of modules takes longer than most commands do: what was compiled is kept beside what was installed.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/backfield'));
await import('./command-line.ts');
