import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import type { FailureKind } from '@backfield/contract';
import { Failure } from './failure.ts';

type Decode = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

// undici has an interceptor for this, but it is experimental and says so on every start.
const decoders: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

/** The encodings that are asked for. */
export const acceptedEncodings = 'gzip, br, zstd';

export interface DecodeOptions {
  /** The largest body that is accepted when decoded. */
  maxBytes: number;
  /** The kind of failure that an undecodable body counts as. */
  otherwise: FailureKind;
}

/** Undoes a `Content-Encoding`, which may be empty. Throws Failure where the body is cut off or too large. */
export async function decodeBody(
  body: Buffer,
  contentEncoding: string,
  { maxBytes, otherwise }: DecodeOptions,
): Promise<Buffer> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((name) => name && name !== 'identity');
  let decoded = body;
  for (const encoding of encodings.toReversed()) {
    const decode = decoders[encoding];
    if (!decode) throw new Failure(otherwise, `answered in an encoding that was not asked for (${encoding})`);
    try {
      decoded = await decode(decoded, { maxOutputLength: maxBytes });
    } catch (cause) {
      const isTooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      if (isTooLarge) throw new Failure('too-large', `answered with more than ${maxBytes / 1e6} MB`, { cause });
      throw new Failure(otherwise, `answered with a damaged ${encoding} body`, { cause });
    }
  }
  return decoded;
}
