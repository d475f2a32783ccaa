import type { APIRoute } from 'astro';
import { loadModel } from '../../load-model.ts';
import { comparisonCsv, dataFiles } from '../../model/data.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(comparisonCsv(dataFiles(await loadModel(), site?.href ?? '').comparison), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
