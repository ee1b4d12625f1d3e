import manifest from '../package.json' with { type: 'json' };

const repositoryUrl = 'https://github.com/backfield/backfield';

/** The default `User-Agent`: a name, a version and a page about it. Browser strings and bare names are turned away by ESPN. */
export const defaultUserAgent = `Backfield/${manifest.version} (+${repositoryUrl})`;
