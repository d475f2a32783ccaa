import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { encodePng } from './png.ts';

/** Renders a drawing to pixels, four bytes each. No font is looked for: drawings hold none. */
export async function render(svg: string): Promise<{ pixels: Buffer; width: number; height: number }> {
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return { pixels, width, height };
}

/** A drawing as PNG. */
export async function pictureOf(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await render(svg);
  return encodePng(pixels, width, height);
}

/** What turns a drawing into a picture. Change it with the library or the palette: kept pictures are then drawn anew. */
export const RENDERER = 'resvg 2.6.2, palette 1';

/** A drawing as PNG, taken from a folder if it was rendered before: the same drawing is always the same picture. */
export async function keptPictureOf(svg: string, folder: string): Promise<Buffer> {
  const path = join(folder, `${createHash('sha256').update(RENDERER).update(svg).digest('hex')}.png`);
  try {
    return await readFile(path);
  } catch {
    const picture = await pictureOf(svg);
    await mkdir(folder, { recursive: true });
    // Another build may be reading: it finds the whole picture or none.
    const part = `${path}.${process.pid}`;
    await writeFile(part, picture);
    await rename(part, path);
    return picture;
  }
}
