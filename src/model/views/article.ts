import type { ArticleNode, Model } from '../graph.ts';
import { entryLink, entryView, numeral, type EntryLink, type EntryView } from './shared.ts';

export interface ArticleView extends EntryView {
  minutesText: string;
  about: EntryLink[];
}

export function articleView(model: Model, node: ArticleNode): ArticleView {
  const view = entryView(model, node, model.articles, [
    { id: 'related', label: 'Related' },
    { id: 'sources', label: 'Sources' },
    { id: 'history', label: 'History' },
  ]);
  const minutes = numeral(view.minutes);
  return {
    ...view,
    minutesText: `${minutes.charAt(0).toUpperCase()}${minutes.slice(1)} ${view.minutes === 1 ? 'minute' : 'minutes'}`,
    about: model.entries.filter(({ code }) => node.data.about.includes(code)).map(entryLink),
  };
}
