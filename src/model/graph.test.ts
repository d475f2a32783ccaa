import { describe, expect, test } from 'vitest';
import { entryOf, typeset } from './graph.ts';
import { article, role, soundContent, soundModel, source, term, textOf, withEntry } from './testing.ts';

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('the order of entries', () => {
  test('is by order, whatever the order of the files', () => {
    expect(codes(soundModel({ roles: soundContent().roles.reverse() }).roles)).toEqual(['CIO', 'CTO', 'HSUP', 'HPRO']);
  });

  test('is by code where no order is meant, after those that have one', () => {
    const { articles } = soundModel({
      articles: [
        article('c', { code: 'A03' }),
        article('a', { code: 'A10' }),
        article('b', { code: 'A02' }),
        article('d', { code: 'A20', order: 1 }),
      ],
    });
    expect(codes(articles)).toEqual(['A20', 'A02', 'A03', 'A10']);
  });

  test('of the whole is roles, responsibilities, anti-patterns, articles', () => {
    expect(codes(soundModel().entries)).toEqual(['CIO', 'CTO', 'HSUP', 'HPRO', 'R01', 'R02', 'AP01', 'A01']);
  });

  test('of terms is the alphabet', () => {
    const { glossary } = soundModel({ glossary: [term('raci'), term('itil'), term('sla')] });
    expect(glossary.map(({ id }) => id)).toEqual(['itil', 'raci', 'sla']);
  });
});

describe('back-links', () => {
  const linked = (text: string) => {
    const roles = withEntry(soundContent().roles, 'cio', {}, textOf('roles', text));
    return soundModel({ roles });
  };

  test('lead from an entry to whoever links to it', () => {
    const model = linked('See [it](/responsibilities/it-budget/).');
    expect(model.responsibilities.map((node) => [node.id, codes(node.mentionedBy)])).toEqual([
      ['it-budget', ['CIO']],
      ['go-live', []],
    ]);
  });

  test('go both ways where both link', () => {
    const roles = withEntry(soundContent().roles, 'cio', {}, textOf('roles', '[it](/articles/sparring-partners/)'));
    const articles = withEntry(
      soundContent().articles,
      'sparring-partners',
      {},
      textOf('articles', '[he](/roles/cio/)'),
    );
    const model = soundModel({ roles, articles });
    expect(codes(model.articles[0]?.mentionedBy ?? [])).toEqual(['CIO']);
    expect(codes(model.roles[0]?.mentionedBy ?? [])).toEqual(['A01']);
  });

  test('count an entry once, however often and to whatever section it links', () => {
    const model = linked('[a](/roles/cto/) and [b](/roles/cto/#mandate)');
    expect(codes(model.roles[1]?.mentionedBy ?? [])).toEqual(['CIO']);
  });

  test('do not lead from an entry to itself', () => {
    expect(linked('[me](/roles/cio/)').roles[0]?.mentionedBy).toEqual([]);
  });

  test('leave out what does not exist', () => {
    expect(linked('[x](/roles/cfo/)').entries.flatMap(({ mentionedBy }) => mentionedBy)).toEqual([]);
  });
});

describe('addresses', () => {
  test('of entries are under the base path', () => {
    expect(soundModel({}, '/x/').roles[0]?.href).toBe('/x/roles/cio/');
  });

  test.each([
    ['/roles/cio/', 'roles/cio'],
    ['/anti-patterns/double-hat/#AP01.2', 'anti-patterns/double-hat'],
    ['/roles/', undefined],
    ['/compare/cio-cto/', undefined],
    ['/roles/cio', undefined],
    ['#mandate', undefined],
  ])('%s is the address of %s', (href, entry) => {
    expect(entryOf(href)).toBe(entry);
  });
});

describe('quotes', () => {
  test.each([
    ['It\'s "so".', 'It’s “so”.'],
    ['He said "It\'s his."', 'He said “It’s his.”'],
    ["the '90s", 'the ’90s'],
  ])('in %s are typographic', (straight, typographic) => {
    expect(typeset(straight)).toBe(typographic);
  });

  test('are set in every text of an entry, however deep', () => {
    const [, node] = soundModel({
      roles: [
        ...soundContent().roles.slice(0, 1),
        role('cto', {
          code: 'CTO',
          letters: 'C(T)O',
          order: 2,
          notFor: ['a', 'b', "it's"].map((what) => ({ what, who: 'cio' })),
        }),
      ],
    }).roles;
    expect(node?.data.notFor[2]).toEqual({ what: 'it’s', who: 'cio' });
  });

  test.each(["https://example.org/o'reilly", "mailto:o'hara@example.org", 'AP01.2', 'head-of-support', 'C(I)O'])(
    'in the address or code %s stay as they are',
    (text) => {
      expect(typeset({ text: [text] })).toEqual({ text: [text] });
    },
  );

  test('in a work change in its title, not in its address', () => {
    const { sources } = soundModel({ sources: [source('a', { title: "It's", url: "https://example.org/it's" })] });
    expect(sources[0]).toMatchObject({ title: 'It’s', url: "https://example.org/it's" });
  });

  test('leave other values alone', () => {
    expect(typeset({ weight: 2, against: true, none: null })).toEqual({ weight: 2, against: true, none: null });
  });
});

test('a page of words is found by its file name', () => {
  expect(soundModel().pages.get('about')?.data.title).toBe('Page about');
});
