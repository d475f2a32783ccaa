import type { APIRoute } from 'astro';
import { loadModel } from '../../load-model.ts';
import { searchTerms } from '../../model/views/search.ts';

export const GET: APIRoute = async () => Response.json(searchTerms(await loadModel()));
