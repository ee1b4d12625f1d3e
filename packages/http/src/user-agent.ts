import manifest from '../package.json' with { type: 'json' };

const repositoryUrl = 'https://github.com/backfield/backfield';

/** Who asks: a name, a version and a page about it. Browser strings and bare names are what ESPN turns away. */
export const defaultUserAgent = `Backfield/${manifest.version} (+${repositoryUrl})`;
