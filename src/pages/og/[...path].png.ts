import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../load-model.ts';
import { previews, type Preview } from '../../model/views/preview.ts';
import { drawPreview } from '../../previews/draw.ts';
import { keptPictureOf } from '../../previews/picture.ts';
import { loadTypeface } from '../../previews/typeface.ts';

export const getStaticPaths = (async () => {
  const model = await loadModel();
  const folder = model.routes.at('/og/').length;
  return previews(model).map((preview) => ({
    params: { path: preview.image.slice(folder, -'.png'.length) },
    props: { preview },
  }));
}) satisfies GetStaticPaths;

const typeface = loadTypeface();

export const GET: APIRoute<{ preview: Preview }> = async ({ props }) => {
  const { settings } = await loadModel();
  const picture = await keptPictureOf(drawPreview(await typeface, props.preview, settings), '.cache/previews');
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
