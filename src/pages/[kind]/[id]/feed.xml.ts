// The changes of one role or anti-pattern, for those who follow it.
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../../load-model.ts';
import { atom, fed } from '../../../model/views/machines.ts';

export const getStaticPaths = (async () =>
  fed(await loadModel()).map(({ kind, id }) => ({ params: { kind, id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site, params }) => {
  const model = await loadModel();
  const entry = fed(model).find(({ kind, id }) => kind === params.kind && id === params.id);
  return new Response(atom(model, site?.href ?? '', entry));
};
