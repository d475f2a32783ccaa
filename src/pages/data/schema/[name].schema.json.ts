import type { APIRoute, GetStaticPaths } from 'astro';
import { loadModel } from '../../../load-model.ts';
import { dataSchemas, jsonSchema, type DataName } from '../../../schemas/data.ts';

export const getStaticPaths = (() =>
  Object.keys(dataSchemas).map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const name = params.name as DataName;
  const path = (await loadModel()).routes.data(`schema/${name}.schema.json`);
  return Response.json(jsonSchema(name, new URL(path, site).href));
};
