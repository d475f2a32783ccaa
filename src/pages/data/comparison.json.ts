import type { APIRoute } from 'astro';
import { loadModel } from '../../load-model.ts';
import { comparisonData } from '../../model/data.ts';

export const GET: APIRoute = async () => Response.json(comparisonData(await loadModel()));
