import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** An entry of a zip file: a file's content, or a link to somewhere. */
export type ZipContents = Readonly<Record<string, string | Buffer | { linkTo: string }>>;

/** A zip file as the artifact service would serve it. */
export async function makeZip(contents: ZipContents): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(contents)) {
    if (typeof content === 'object' && 'linkTo' in content) {
      zip.addBuffer(Buffer.from(content.linkTo), name, { mode: 0o120777 });
    } else {
      // A database comes zipped already: to squeeze it again takes a second.
      zip.addBuffer(Buffer.from(content), name, { compress: !name.endsWith('.zip') });
    }
  }
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * A zip file that no honest program makes: each name is replaced by one of the same length, `xx/evil` by `../evil`.
 */
export async function forgeNames(contents: ZipContents, names: Readonly<Record<string, string>>): Promise<Buffer> {
  let text = (await makeZip(contents)).toString('latin1');
  for (const [harmless, forged] of Object.entries(names)) {
    if (harmless.length !== forged.length) throw new RangeError(`"${forged}" must be as long as "${harmless}".`);
    text = text.replaceAll(harmless, forged);
  }
  return Buffer.from(text, 'latin1');
}

/** Returns the zip file with its first entry claiming to unpack to so many bytes. */
export function claimSize(zip: Buffer, bytes: number): Buffer {
  const forged = Buffer.from(zip);
  // Central directory header, uncompressed size: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12
  const header = forged.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  forged.writeUInt32LE(bytes, header + 24);
  return forged;
}
