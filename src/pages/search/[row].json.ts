import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../load-model.ts';
import { answerTexts } from '../../model/views/search.ts';

export const getStaticPaths = (async () =>
  Object.keys(answerTexts(await loadModel())).map((row) => ({ params: { row } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => Response.json(answerTexts(await loadModel())[params.row ?? '']);
