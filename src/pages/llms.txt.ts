import type { APIRoute } from 'astro';
import { loadModel } from '../load-model.ts';
import { llmsTxt } from '../model/views/machines.ts';

export const GET: APIRoute = async ({ site }) => new Response(llmsTxt(await loadModel(), site?.href ?? ''));
