/**
 * Patterns of secrets, in the forms in which a message from elsewhere might carry them. Messages are written without secrets;
 * this is for the one that was not.
 */
const secrets: readonly [pattern: RegExp, replacement: string][] = [
  // A password may hold an @ of its own: everything up to the last one goes.
  [/\b([a-z][a-z0-9+.-]*:\/\/)\S*@/gi, '$1…@'],
  [/\b(https:\/\/hooks\.slack(?:-gov)?\.com\/)[^\s"']+/gi, '$1…'],
  [/\b((?:password|passwd|secret|token|api[-_]?key)=)[^\s&"']+/gi, '$1…'],
  [/\b(?:gh[oprsu]_|github_pat_|xox[abeoprs]-)[\w-]+/g, '…'],
];

/** One line of text without control characters and without anything that looks like a secret. */
export function plainText(text: string): string {
  let clean = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  for (const [pattern, replacement] of secrets) clean = clean.replace(pattern, replacement);
  return clean;
}

/** Cuts a text to `longest` characters, with an ellipsis where something is gone. Never half of a surrogate pair. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text
    .slice(0, longest - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
