import { describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { judge } from './integrity.ts';
import { report } from './issue.ts';
import {
  antiPattern,
  article,
  dimension,
  page,
  pair,
  role,
  soundContent,
  source,
  term,
  textOf,
  withEntry,
} from './testing.ts';

const tell = (content: Content, broken: string[] = [], retired: string[] = []) =>
  report(judge(content, new Set(broken), retired));
type Lists = Pick<Content, 'roles' | 'responsibilities' | 'anti-patterns' | 'articles'>;
/** What is said about the sound content with some fields of one entry changed. */
function change<K extends keyof Lists>(kind: K, id: string, data: Partial<Lists[K][number]['data']>): string {
  const list = soundContent()[kind] as { id: string; file: string; data: Lists[K][number]['data']; body: string }[];
  return tell(soundContent({ [kind]: withEntry(list, id, data) }));
}
const linking = (text: string) =>
  tell(
    soundContent({
      articles: withEntry(soundContent().articles, 'sparring-partners', {}, textOf('articles', text)),
    }),
  );
const note = (date: string) => ({ date, note: 'Changed.', moved: false });
const symptoms = (...codes: string[]) => codes.map((code) => ({ code, text: 'A sign.', weight: 1 }));
const none = { part: 'none' } as const;
const accountable = { part: 'accountable', reason: 'Promised it' } as const;
const responsible = { part: 'responsible', reason: 'Does it' } as const;
const parts = { cio: none, cto: none, 'head-of-support': none, 'head-of-product': none };

test('a sound content has no issue', () => {
  expect(judge(soundContent())).toEqual([]);
});

describe('rules of one entry', () => {
  test('a duplicate code names the file that has it', () => {
    expect(change('responsibilities', 'go-live', { code: 'R01' })).toMatchInlineSnapshot(`
      "content/responsibilities/go-live.mdx
        code, found "R01": this code belongs to content/responsibilities/it-budget.mdx. Fix: take the next free number.

      1 problem in 1 file"
    `);
  });

  test('a role without an answer to a dimension names the question', () => {
    expect(change('roles', 'cio', { answers: {} })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        answers.mandate: every role answers every dimension; "What is its mandate?" is open. Fix: answer it.

      1 problem in 1 file"
    `);
  });

  test('an answer to an unknown dimension names the nearest one', () => {
    expect(change('roles', 'cio', { answers: { mandate: 'Yes.', mandat: 'No.' } })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        answers.mandat, found "mandat": there is no such dimension. Fix: write mandate, or add it to content/dimensions.yaml.

      1 problem in 1 file"
    `);
  });

  test('letters that are not those of the code are named', () => {
    expect(change('roles', 'cio', { letters: 'C(T)O' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        letters, found "C(T)O": the letters are those of the code CIO. Fix: write the code and bracket its own letter.

      1 problem in 1 file"
    `);
  });

  test('an unknown boss names the nearest role', () => {
    expect(change('roles', 'head-of-support', { reportsTo: 'ctoo' })).toMatchInlineSnapshot(`
      "content/roles/head-of-support.mdx
        reportsTo, found "ctoo": there is no such entry in content/roles. Fix: write cto, or add content/roles/ctoo.mdx.

      1 problem in 1 file"
    `);
  });

  test('a role that reports to itself is named', () => {
    expect(change('roles', 'cto', { reportsTo: 'cto' })).toMatchInlineSnapshot(`
      "content/roles/cto.mdx
        reportsTo, found "cto": a role does not report to itself. Fix: name its boss, or chief-executive.

      1 problem in 1 file"
    `);
  });

  test('roles that report to each other in a circle are told once', () => {
    expect(change('roles', 'cto', { reportsTo: 'head-of-support' })).toMatchInlineSnapshot(`
      "content/roles/cto.mdx
        reportsTo, found "cto > head-of-support > cto": nobody reports to themselves in a circle. Fix: let one of them report to chief-executive.

      1 problem in 1 file"
    `);
  });

  test('sparring that is not mutual names the other file', () => {
    expect(change('roles', 'cio', { sparsWith: 'head-of-support' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        sparsWith, found "head-of-support": sparring is mutual, but content/roles/head-of-support.mdx names head-of-product. Fix: let both name each other.
      content/roles/cto.mdx
        sparsWith, found "cio": sparring is mutual, but content/roles/cio.mdx names head-of-support. Fix: let both name each other.

      2 problems in 2 files"
    `);
  });

  test('a role that spars with itself is named', () => {
    expect(change('roles', 'head-of-support', { sparsWith: 'head-of-support' })).toMatchInlineSnapshot(`
      "content/roles/head-of-product.mdx
        sparsWith, found "head-of-support": sparring is mutual, but content/roles/head-of-support.mdx names head-of-support. Fix: let both name each other.
      content/roles/head-of-support.mdx
        sparsWith, found "head-of-support": a role does not spar with itself. Fix: name its counterpart.

      2 problems in 2 files"
    `);
  });

  test('an unknown role that answers for something else names the nearest', () => {
    expect(change('roles', 'cio', { notFor: [{ what: 'The date', who: 'head-of-suport' }] })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        notFor.0.who, found "head-of-suport": there is no such entry in content/roles. Fix: write head-of-support, or add content/roles/head-of-suport.mdx.

      1 problem in 1 file"
    `);
  });

  test('a chief that is not strategic is named', () => {
    expect(change('roles', 'cto', { level: 'tactical' })).toMatchInlineSnapshot(`
      "content/roles/cto.mdx
        level, found "tactical": the two chiefs are strategic. Fix: write strategic.

      1 problem in 1 file"
    `);
  });

  test('a chief on the other line is named', () => {
    expect(change('roles', 'cio', { line: 'technology' })).toMatchInlineSnapshot(`
      "content/roles/cio.mdx
        line, found "technology": the CIO leads the business line. Fix: write business.

      1 problem in 1 file"
    `);
  });

  test('a third strategic role is named', () => {
    expect(change('roles', 'head-of-support', { level: 'strategic' })).toMatchInlineSnapshot(`
      "content/roles/head-of-support.mdx
        level, found "strategic": only the two chiefs are strategic. Fix: write tactical.

      1 problem in 1 file"
    `);
  });

  test('two roles with the same title are named', () => {
    expect(change('roles', 'head-of-support', { title: 'Head of product' })).toMatchInlineSnapshot(`
      "content/roles/head-of-product.mdx
        title, found "Head of Product": content/roles/head-of-support.mdx has the same title. Fix: name what sets it apart.

      1 problem in 1 file"
    `);
  });

  test('an unknown topic names the nearest one', () => {
    expect(change('responsibilities', 'it-budget', { topic: 'mony' })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        topic, found "mony": there is no such topic. Fix: write money, or add it to content/topics.yaml.

      1 problem in 1 file"
    `);
  });

  test('two accountable roles are both named', () => {
    expect(
      change('responsibilities', 'it-budget', {
        parts: { ...parts, cio: accountable, cto: accountable, 'head-of-support': responsible },
      }),
    ).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts, found "cio and cto": exactly one role is accountable, and here 2 are. Fix: keep one; make the others responsible.

      1 problem in 1 file"
    `);
  });

  test('nobody accountable is told', () => {
    expect(change('responsibilities', 'it-budget', { parts: { ...parts, cio: responsible, cto: responsible } }))
      .toMatchInlineSnapshot(`
        "content/responsibilities/it-budget.mdx
          parts: exactly one role is accountable, and nobody is. Fix: name the one who answers for it.

        1 problem in 1 file"
      `);
  });

  test('nobody responsible is told', () => {
    expect(change('responsibilities', 'it-budget', { parts: { ...parts, cio: accountable } })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts: at least one other role is responsible, and nobody is. Fix: name who does the work.

      1 problem in 1 file"
    `);
  });

  test('a role whose part is not decided is named', () => {
    expect(
      change('responsibilities', 'it-budget', {
        parts: { cio: accountable, cto: responsible, 'head-of-support': none },
      }),
    ).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.head-of-product: every role has its part decided, even none. Fix: add head-of-product: { part: none }, or its part and reason.

      1 problem in 1 file"
    `);
  });

  test('an unknown role among the parts names the nearest', () => {
    expect(
      change('responsibilities', 'it-budget', {
        parts: { ...parts, cio: accountable, cto: responsible, 'head-of-suport': none },
      }),
    ).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts.head-of-suport, found "head-of-suport": there is no such entry in content/roles. Fix: write head-of-support, or add content/roles/head-of-suport.mdx.

      1 problem in 1 file"
    `);
  });

  test('a failure its anti-pattern does not know of is named', () => {
    expect(change('responsibilities', 'go-live', { failures: [{ antiPattern: 'double-hat', how: 'Unseen.' }] }))
      .toMatchInlineSnapshot(`
      "content/responsibilities/go-live.mdx
        failures.0.antiPattern, found "double-hat": both ends agree, but content/anti-patterns/double-hat.mdx does not list go-live under harms.responsibilities. Fix: add it there, or remove it here.

      1 problem in 1 file"
    `);
  });

  test('an unknown anti-pattern names the nearest', () => {
    expect(change('responsibilities', 'go-live', { failures: [{ antiPattern: 'double-hats', how: 'Unseen.' }] }))
      .toMatchInlineSnapshot(`
      "content/responsibilities/go-live.mdx
        failures.0.antiPattern, found "double-hats": there is no such entry in content/anti-patterns. Fix: write double-hat, or add content/anti-patterns/double-hats.mdx.

      1 problem in 1 file"
    `);
  });

  test('a neighbor that does not name this row is named', () => {
    expect(change('responsibilities', 'go-live', { neighbors: [] })).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        neighbors.0, found "go-live": both ends agree, but content/responsibilities/go-live.mdx does not list it-budget under neighbors. Fix: add it there, or remove it here.
        found "it-budget": nothing leads to this entry. Fix: link to it from an entry it belongs with.

      2 problems in 1 file"
    `);
  });

  test('a row that is its own neighbor is named', () => {
    expect(change('responsibilities', 'go-live', { neighbors: ['it-budget', 'go-live'] })).toMatchInlineSnapshot(`
      "content/responsibilities/go-live.mdx
        neighbors.1, found "go-live": an entry is not its own relation. Fix: remove it.

      1 problem in 1 file"
    `);
  });

  test('an unknown group names the nearest one', () => {
    expect(change('anti-patterns', 'double-hat', { group: 'chair' })).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        group, found "chair": there is no such group. Fix: write chairs, or add it to content/groups.yaml.

      1 problem in 1 file"
    `);
  });

  test("a figure that can't be read names the nearest word, quoted once", () => {
    expect(change('anti-patterns', 'double-hat', { diagram: [{ merg: ['cio', 'cto'] }] })).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        diagram.0.merg, found "merg": a deviation has one verb: merge, move, argument, blur, hollow, part, grow, split, remove, crowd, shrink, cut, insert, arrow, outside or add. Fix: write "merge:" instead.

      1 problem in 1 file"
    `);
  });

  test('a sound figure is no anti-pattern', () => {
    expect(change('anti-patterns', 'double-hat', { diagram: [] })).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        diagram: an anti-pattern changes one thing in the sound figure. Fix: add the deviation.

      1 problem in 1 file"
    `);
  });

  test("a symptom with another entry's code is named", () => {
    expect(change('anti-patterns', 'double-hat', { symptoms: symptoms('AP02.1', 'AP01.2', 'AP01.3') }))
      .toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        symptoms.0.code, found "AP02.1": a symptom's code begins with AP01. Fix: write AP01.1.

      1 problem in 1 file"
    `);
  });

  test("a symptom's code that stands twice is named", () => {
    expect(change('anti-patterns', 'double-hat', { symptoms: symptoms('AP01.1', 'AP01.2', 'AP01.2') }))
      .toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        symptoms.2.code, found "AP01.2": two symptoms have this code. Fix: take the next free number.

      1 problem in 1 file"
    `);
  });

  test('an anti-pattern with evidence only against it is named', () => {
    expect(
      change('anti-patterns', 'double-hat', {
        evidence: [{ source: 'study-2020', says: 'No.', against: true, analogy: false }],
      }),
    ).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        evidence: an anti-pattern has at least one independent source. Fix: add a work that speaks for it.

      1 problem in 1 file"
    `);
  });

  test('harm to a row that does not know of it is named', () => {
    expect(
      change('anti-patterns', 'double-hat', { harms: { roles: ['cio'], responsibilities: ['it-budget', 'go-live'] } }),
    ).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        harms.responsibilities.1, found "go-live": both ends agree, but content/responsibilities/go-live.mdx does not list double-hat under failures. Fix: add it there, or remove it here.

      1 problem in 1 file"
    `);
  });

  test('harm to an unknown role names the nearest', () => {
    expect(change('anti-patterns', 'double-hat', { harms: { roles: ['cioo'], responsibilities: ['it-budget'] } }))
      .toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        harms.roles.0, found "cioo": there is no such entry in content/roles. Fix: write cio, or add content/roles/cioo.mdx.

      1 problem in 1 file"
    `);
  });

  test('an unknown relation of an anti-pattern is named', () => {
    expect(change('anti-patterns', 'double-hat', { seenWith: ['double-hut'] })).toMatchInlineSnapshot(`
      "content/anti-patterns/double-hat.mdx
        seenWith.0, found "double-hut": there is no such entry in content/anti-patterns. Fix: write double-hat, or add content/anti-patterns/double-hut.mdx.

      1 problem in 1 file"
    `);
  });

  test('an article about an unknown code names the nearest', () => {
    expect(change('articles', 'sparring-partners', { about: ['CIO', 'HPRO', 'AP01', 'A01', 'CEO'] }))
      .toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        about.4, found "CEO": there is no such code. Fix: write CIO, or add the entry it names.

      1 problem in 1 file"
    `);
  });

  test('evidence from an unknown work names the nearest', () => {
    expect(
      change('articles', 'sparring-partners', {
        evidence: [{ source: 'study-2021', says: 'Yes.', against: false, analogy: false }],
      }),
    ).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        evidence.0.source, found "study-2021": there is no such work in content/sources.yaml. Fix: write study-2020, or add the work to sources.yaml.

      1 problem in 1 file"
    `);
  });

  test('change notes out of order are named', () => {
    expect(change('articles', 'sparring-partners', { changes: [note('2026-11-24'), note('2026-11-20')] }))
      .toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        changes, found "2026-11-24, 2026-11-20": change notes stand in the order of their dates. Fix: put the oldest first.

      1 problem in 1 file"
    `);
  });
});

describe('links and citations of a text', () => {
  test('a citation of an unknown work names the line of the file and the nearest work', () => {
    expect(linking('An opinion.\n\nA claim.<Cite id="study-202" />')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 25, found "study-202": there is no such work in content/sources.yaml. Fix: write study-2020, or add the work to sources.yaml.

      1 problem in 1 file"
    `);
  });

  test('a link to an address that does not exist names the line and the nearest address', () => {
    expect(linking('See [the CIO](/role/cio/).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 23, found "/role/cio/": this address does not exist. Fix: write /roles/cio/, or add the entry it should lead to.

      1 problem in 1 file"
    `);
  });

  test('a link to a place its page does not have names the nearest place', () => {
    expect(linking('See [the CIO](/roles/cio/#mandat).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 23, found "/roles/cio/#mandat": this address has no such place. Fix: write #mandate, or add a section with this address.

      1 problem in 1 file"
    `);
  });

  test('a link to a place this page does not have names the nearest place', () => {
    expect(linking('See [below](#secnd).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 23, found "#secnd": this address has no such place. Fix: write #second, or add a section with this address.

      1 problem in 1 file"
    `);
  });

  test('a link to an unknown cell names the nearest', () => {
    expect(linking('See [who signs](/compare/#CIO-R09).')).toMatchInlineSnapshot(`
      "content/articles/sparring-partners.mdx
        line 23, found "/compare/#CIO-R09": this address has no such place. Fix: write #CIO-R01, or add a section with this address.

      1 problem in 1 file"
    `);
  });

  test.each([
    '/',
    '/compare/?roles=cio,cto#R01',
    '/compare/cio-cto/#both',
    '/compare/#CIO-D01',
    '/roles/cio/#mandate',
    '/anti-patterns/double-hat/#AP01.2',
    '/glossary/#raci',
    '/sources/#study-2020',
    '/responsibilities/#money',
    '#first',
  ])('a text may link to %s', (href) => {
    expect(linking(`See [it](${href}).`)).toBe('\n0 problems in 0 files');
  });
});

describe('rules of the whole', () => {
  test('a dimension with the code of another is named', () => {
    expect(
      tell(
        soundContent({
          dimensions: [dimension('mandate', 'D01', 'Mandate'), dimension('money', 'D01', 'Money')],
          roles: soundContent().roles.map((entry) => ({
            ...entry,
            data: { ...entry.data, answers: { mandate: 'Yes.', money: 'No.' } },
          })),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "content/dimensions.yaml
        money.code, found "D01": this code belongs to mandate in content/dimensions.yaml. Fix: take the next free number.

      1 problem in 1 file"
    `);
  });

  test('two topics with the same id are named', () => {
    expect(tell(soundContent({ topics: [...soundContent().topics, { id: 'people', name: 'Other people' }] })))
      .toMatchInlineSnapshot(`
      "content/topics.yaml
        id, found "people": two topics have this id. Fix: give one of them another.

      1 problem in 1 file"
    `);
  });

  test('a code that was published once is not taken again', () => {
    expect(tell(soundContent(), [], ['R02'])).toMatchInlineSnapshot(`
      "content/responsibilities/go-live.mdx
        code, found "R02": this code was published once, and no code is reused. Fix: take the next free number.

      1 problem in 1 file"
    `);
  });

  test('two figures that are alike are named', () => {
    expect(
      tell(
        soundContent({
          'anti-patterns': [
            ...soundContent()['anti-patterns'],
            antiPattern('same', { code: 'AP02', harms: { roles: ['cio'], responsibilities: ['it-budget'] } }),
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "content/anti-patterns/same.mdx
        diagram: two figures may not be alike, and content/anti-patterns/double-hat.mdx draws the same. Fix: change what sets this one apart.
        harms.responsibilities.0, found "it-budget": both ends agree, but content/responsibilities/it-budget.mdx does not list same under failures. Fix: add it there, or remove it here.
        found "same": nothing leads to this entry. Fix: link to it from an entry it belongs with.

      3 problems in 1 file"
    `);
  });

  test('a work that nothing cites is named', () => {
    expect(tell(soundContent({ sources: [source('study-2020'), source('unread-2019')] }))).toMatchInlineSnapshot(`
      "content/sources.yaml
        unread-2019: every work is cited by something. Fix: cite it, or remove it.

      1 problem in 1 file"
    `);
  });

  test('an article that nothing leads to is named', () => {
    expect(tell(soundContent({ articles: [...soundContent().articles, article('lonely', { code: 'A02' })] })))
      .toMatchInlineSnapshot(`
      "content/articles/lonely.mdx
        found "lonely": nothing leads to this entry. Fix: link to it from an entry it belongs with.

      1 problem in 1 file"
    `);
  });

  test('a role that nothing leads to is named', () => {
    const lonely = role('lonely', { code: 'LON', letters: 'L(O)N', sparsWith: 'cio', order: 5 });
    const issues = judge(soundContent({ roles: [...soundContent().roles, lonely] }));
    expect(report(issues.filter(({ rule }) => rule.startsWith('nothing leads')))).toMatchInlineSnapshot(`
      "content/roles/lonely.mdx
        found "lonely": nothing leads to this entry. Fix: link to it from an entry it belongs with.

      1 problem in 1 file"
    `);
  });

  test('a term that points at an unknown code names the nearest', () => {
    expect(tell(soundContent({ glossary: [term('raci', { see: ['R1'] })] }))).toMatchInlineSnapshot(`
      "content/glossary.yaml
        raci.see.0, found "R1": there is no such code. Fix: write R01, or add the entry it names.

      1 problem in 1 file"
    `);
  });

  test('a term that follows an unknown work names the nearest', () => {
    expect(tell(soundContent({ glossary: [term('raci', { source: 'study-202' })] }))).toMatchInlineSnapshot(`
      "content/glossary.yaml
        raci.source, found "study-202": there is no such work in content/sources.yaml. Fix: write study-2020, or add the work to sources.yaml.

      1 problem in 1 file"
    `);
  });

  test('a pair in the other order gets the right one', () => {
    expect(tell(soundContent({ pairs: [pair('cto-cio')] }))).toMatchInlineSnapshot(`
      "content/pairs.yaml
        cto-cio.id, found "cto-cio": a pair is two roles, by file name, in the order of the roles. Fix: write cio-cto.

      1 problem in 1 file"
    `);
  });

  test('a pair of unknown roles names the nearest pair', () => {
    expect(tell(soundContent({ pairs: [pair('cio-ctoo')] }))).toMatchInlineSnapshot(`
      "content/pairs.yaml
        cio-ctoo.id, found "cio-ctoo": a pair is two roles, by file name, in the order of the roles. Fix: write cio-cto.

      1 problem in 1 file"
    `);
  });

  test('a pair that leans on an unknown work names the nearest', () => {
    expect(
      tell(soundContent({ pairs: [pair('cio-cto', { notClaimed: [{ text: 'All of it.', source: 'study-202' }] })] })),
    ).toMatchInlineSnapshot(`
      "content/pairs.yaml
        cio-cto.notClaimed.0.source, found "study-202": there is no such work in content/sources.yaml. Fix: write study-2020, or add the work to sources.yaml.

      1 problem in 1 file"
    `);
  });

  test('a missing page of words is named', () => {
    expect(tell(soundContent({ pages: soundContent().pages.filter(({ id }) => id !== 'about') })))
      .toMatchInlineSnapshot(`
      "content/pages/about.mdx
        this file is part of the handbook. Fix: restore it, with a title and a summary.

      1 problem in 1 file"
    `);
  });

  test('a home page without its words is named', () => {
    expect(
      tell(
        soundContent({
          pages: [
            ...soundContent().pages.filter(({ id }) => id !== 'home'),
            { ...page('home'), data: page('about').data },
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "content/pages/home.mdx
        home: this field is missing. Fix: add the words of the home page.

      1 problem in 1 file"
    `);
  });

  test('a missing chief is named', () => {
    const issues = judge(soundContent({ roles: soundContent().roles.filter(({ id }) => id !== 'cto') }));
    expect(report(issues.filter(({ file }) => file === 'content/roles/cto.mdx'))).toMatchInlineSnapshot(`
      "content/roles/cto.mdx
        the handbook has this chief. Fix: restore the file.

      1 problem in 1 file"
    `);
  });

  test('entries without an order stand by code, so that their pair is named by it', () => {
    const roles = soundContent().roles.map(({ ...entry }) => ({ ...entry, data: { ...entry.data, order: undefined } }));
    expect(tell(soundContent({ roles, pairs: [pair('head-of-product-head-of-support')] }))).toBe(
      '\n0 problems in 0 files',
    );
  });

  test('a topic or group without an entry is no fault', () => {
    const groups = [...soundContent().groups, { id: 'empty', name: 'Empty', line: 'Nothing yet.' }];
    expect(judge(soundContent({ groups }))).toEqual([]);
  });
});

describe('beside files at fault', () => {
  test('what an unread role may hold is not missed', () => {
    const sound = soundContent();
    const content = { ...sound, roles: sound.roles.filter(({ id }) => id !== 'cto') };
    expect(judge(content, new Set(['content/roles/cto.mdx']))).toEqual([]);
  });

  test.each(['dimensions', 'topics', 'groups', 'glossary', 'sources', 'pairs'] as const)(
    'what an unread list of %s may hold is not missed',
    (name) => {
      const content = soundContent({ [name]: [] });
      expect(judge(content, new Set([`content/${name}.yaml`]))).toEqual([]);
    },
  );

  test('faults of the other files are still told', () => {
    const responsibilities = withEntry(soundContent().responsibilities, 'it-budget', {
      parts: { ...parts, cio: accountable, cto: accountable, 'head-of-support': responsible },
    });
    expect(tell(soundContent({ responsibilities }), ['content/roles/cto.mdx'])).toMatchInlineSnapshot(`
      "content/responsibilities/it-budget.mdx
        parts, found "cio and cto": exactly one role is accountable, and here 2 are. Fix: keep one; make the others responsible.

      1 problem in 1 file"
    `);
  });
});
