import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../load-model.ts';
import { dataFiles } from '../../model/data.ts';
import { dataSchemas, type DataName } from '../../schemas/data.ts';

export const getStaticPaths = (() =>
  Object.keys(dataSchemas).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(dataFiles(await loadModel(), site?.href ?? '')[params.name as DataName]);
