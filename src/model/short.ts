import { compare } from './comparison.ts';
import type { Model } from './graph.ts';

/** What a code stands for, and where it leads. */
export interface Short {
  code: string;
  /** Where the thing itself is: a page, or a place on one. */
  href: string;
  title: string;
}

/** Everything that has a code, each code once: entries, symptoms, the rows in words, and every cell of the comparison. */
export function shorts(model: Model): Short[] {
  const { routes } = model;
  const { topics, words } = compare(model);
  const cells = [
    ...topics.flatMap(({ rows }) => rows.flatMap(({ title, cells }) => cells.map((cell) => ({ ...cell, title })))),
    ...words.flatMap(({ name, cells }) => cells.map((cell) => ({ ...cell, title: name }))),
  ];
  return [
    ...model.entries.map(({ code, href, data: { title } }) => ({ code, href, title })),
    ...model.antiPatterns.flatMap(({ href, data }) =>
      data.symptoms.map(({ code }) => ({ code, href: `${href}#${code}`, title: `${data.title}, symptom ${code}` })),
    ),
    ...words.map(({ code, name }) => ({ code, href: routes.cell(code), title: name })),
    ...cells.map(({ code, role, title }) => ({
      code,
      href: routes.cell(code),
      title: `${role.short}: ${title}`,
    })),
  ];
}
