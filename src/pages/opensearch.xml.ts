import type { APIRoute } from 'astro';
import { loadModel } from '../load-model.ts';
import { openSearch } from '../model/views/open-search.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(openSearch(await loadModel(), site?.href ?? ''), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
