import type { APIRoute } from 'astro';
import { loadModel } from '../load-model.ts';
import { atom } from '../model/views/machines.ts';

export const GET: APIRoute = async ({ site }) => new Response(atom(await loadModel(), site?.href ?? ''));
