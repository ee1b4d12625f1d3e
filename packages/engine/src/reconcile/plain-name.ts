/** Letters that no accent can be taken off. */
const otherLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v']);

/** The words of a name without case, accents, dots, apostrophes and generational endings: "P.J. O'Neal Jr." -> pj, oneal. */
function plainWords(name: string): string[] {
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[øłđßæœþı]/g, (letter) => otherLetters[letter] ?? letter)
    .replaceAll(/[^a-z\s-]/g, '');
  const words = letters.split(/[\s-]+/).filter(Boolean);
  while (words.length > 1 && generations.has(words.at(-1) ?? '')) words.pop();
  return words;
}

/** A name without case, accents, dots, apostrophes, blanks and generational endings, to compare two spellings by. */
export function plainName(name: string): string {
  return plainWords(name).join('');
}

/** The last names without the first one: what "Mike Smith" and "Michael Smith" have in common. */
export function lastName(name: string): string {
  const [first = '', ...rest] = plainWords(name);
  return rest.length === 0 ? first : rest.join('');
}

/** The first letter and the last names: what "A. Kempe" and "Adrian Kempe" have in common. */
export function initialName(name: string): string {
  const [first = '', ...rest] = plainWords(name);
  return rest.length === 0 ? first : `${first.charAt(0)} ${rest.join('')}`;
}
