import { crc32, deflateSync } from 'node:zlib';

/** As many colors as a palette of one byte a pixel holds. */
const COLORS = 256;

/**
 * Writes an opaque picture as PNG with a palette: less than half of what full color takes. Two inks on paper and their
 * edges need little more than a palette holds; what is left over is rare, and takes the nearest color.
 * @param rgba four bytes a pixel
 */
export function encodePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const colors = byFrequency(pixels);
  const palette = colors.slice(0, COLORS).map(channels);
  const indexes = new Map(
    colors.map((color, index) => [color, index < COLORS ? index : nearest(channels(color), palette)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, indexes))),
    chunk('IEND', Buffer.of()),
  ]);
}

type Channels = [red: number, green: number, blue: number];

/** All colors, the most frequent first. Runs are counted as one step: most of a picture is paper. */
function byFrequency(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= pixels.length; at++) {
    const color = pixels[from] ?? 0;
    if (pixels[at] === color) continue;
    counts.set(color, (counts.get(color) ?? 0) + at - from);
    from = at;
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);
}

function rowsOf(pixels: Uint32Array, width: number, indexes: ReadonlyMap<number, number>): Buffer {
  const height = pixels.length / width;
  // Each row begins with the number of its filter, none.
  const rows = Buffer.alloc((width + 1) * height);
  let [last, index] = [-1, 0];
  for (let y = 0, at = 0; y < height; y++) {
    for (let to = y * (width + 1) + 1; to < (y + 1) * (width + 1); to++, at++) {
      const color = pixels[at] ?? 0;
      if (color !== last) [last, index] = [color, indexes.get(color) ?? 0];
      rows[to] = index;
    }
  }
  return rows;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width);
  bytes.writeUInt32BE(height, 4);
  // Eight bits a pixel, each an index of the palette.
  bytes.set([8, 3], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function nearest([red, green, blue]: Channels, palette: readonly Channels[]): number {
  let [best, least] = [0, Infinity];
  palette.forEach(([r, g, b], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** A pixel as it lies in memory: red first. */
function channels(color: number): Channels {
  return [color & 255, (color >> 8) & 255, (color >> 16) & 255];
}
