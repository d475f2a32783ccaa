import { expect, test } from 'vitest';
import { article, soundModel, textOf } from '../testing.ts';
import { articleView } from './article.ts';

const view = (words: number) => {
  const model = soundModel({
    articles: [article('x', { about: ['R01', 'CIO'] }, textOf('articles', 'word '.repeat(words)))],
  });
  const [node] = model.articles;
  if (node === undefined) throw new Error('There is no such article');
  return articleView(model, node);
};

test.each([
  [100, 'One minute'],
  [1_320, 'Six minutes'],
  [3_300, '15 minutes'],
])('an article of %i words takes %s', (words, text) => {
  expect(view(words).minutesText).toBe(text);
});

test('what it is about stands in the order of the handbook', () => {
  expect(view(1).about.map(({ code }) => code)).toEqual(['CIO', 'R01']);
});
