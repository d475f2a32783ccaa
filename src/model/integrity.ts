import { readDiagram, figureKey } from './diagram.ts';
import type { Content, Entry } from './content.ts';
import { readBody } from './body.ts';
import { entryOf, inOrder } from './graph.ts';
import { show, suggest, type Issue } from './issue.ts';
import { KINDS, type Kind } from './routes.ts';

/** Addresses of pages that are no entry, under which a text may link. */
const PAGES = [
  '/',
  '/compare/',
  '/search/',
  '/glossary/',
  '/sources/',
  '/changes/',
  '/about/',
  '/about/linking/',
  ...KINDS.map((kind) => `/${kind}/`),
];

/** Anchors the pages themselves add to those of a text's sections. */
const OWN_ANCHORS: Record<Kind, readonly string[]> = {
  roles: ['related', 'sources', 'history'],
  responsibilities: ['all', 'argue', 'history'],
  'anti-patterns': ['related', 'history'],
  articles: ['related', 'sources', 'history'],
};

/** Pages of words the site can't be drawn without. */
const WORDS = [
  'home',
  'about',
  'linking',
  'compare',
  ...KINDS,
  'glossary',
  'sources',
  'changes',
  'search',
  'not-found',
] as const;

/** Codes that were published once and are gone; no new thing may take them. */
const RETIRED: readonly string[] = [];

/**
 * The rules over the whole graph. Every problem is found, in every file, before any page renders.
 * @param broken files in which the reader found faults: what they may hold is not missed, so that one fault is told once
 * @returns issues in no particular order; empty for a sound graph
 */
export function judge(content: Content, broken: ReadonlySet<string> = new Set(), retired = RETIRED): Issue[] {
  const issues: Issue[] = [];
  const say = (file: string, at: string | undefined, found: string | undefined, rule: string, fix: string) =>
    issues.push({
      file,
      ...(at === undefined ? {} : { at }),
      ...(found === undefined ? {} : { found: show(found) }),
      rule,
      fix,
    });
  const ids = (kind: Kind) => content[kind].map(({ id }) => id);
  const has = (kind: Kind, id: string) =>
    content[kind].some((entry) => entry.id === id) || broken.has(`content/${kind}/${id}.mdx`);
  const brokenIn = (...places: string[]) => [...broken].some((file) => places.some((place) => file.startsWith(place)));
  const refer = (kind: Kind, file: string, at: string, id: string) => {
    if (!has(kind, id))
      say(
        file,
        at,
        id,
        `there is no such entry in content/${kind}`,
        suggest(id, ids(kind), `content/${kind}/${id}.mdx`),
      );
    return has(kind, id);
  };

  // Codes
  const coded = [
    ...KINDS.flatMap((kind) =>
      content[kind].map((entry) => ({
        code: entry.data.code,
        file: entry.file,
        at: 'code',
        owner: entry.file,
      })),
    ),
    ...content.dimensions.map(({ code, id }) => ({
      code,
      file: 'content/dimensions.yaml',
      at: `${id}.code`,
      owner: `${id} in content/dimensions.yaml`,
    })),
  ];
  const seen = new Map<string, string>();
  for (const { code, file, at, owner } of coded) {
    const other = seen.get(code);
    if (other !== undefined) say(file, at, code, `this code belongs to ${other}`, 'take the next free number');
    else if (retired.includes(code))
      say(file, at, code, 'this code was published once, and no code is reused', 'take the next free number');
    else seen.set(code, owner);
  }

  // Names within one list
  const unique = (file: string, values: readonly string[], at: string, what: string) => {
    for (const value of new Set(values.filter((value, index) => values.indexOf(value) !== index)))
      say(file, at, value, `two ${what} have this id`, 'give one of them another');
  };
  for (const name of ['dimensions', 'topics', 'groups', 'glossary', 'sources', 'pairs'] as const)
    unique(
      `content/${name}.yaml`,
      content[name].map(({ id }) => id),
      'id',
      name === 'glossary' ? 'terms' : name,
    );
  for (const kind of KINDS) {
    const titles = new Map<string, string>();
    for (const { file, data } of content[kind]) {
      const other = titles.get(data.title.toLowerCase());
      if (other !== undefined) say(file, 'title', data.title, `${other} has the same title`, 'name what sets it apart');
      else titles.set(data.title.toLowerCase(), file);
    }
  }

  // Shared fields and texts
  const sourceIds = content.sources.map(({ id }) => id);
  const cited = new Set<string>(content.glossary.flatMap(({ source }) => (source === undefined ? [] : [source])));
  const linked = new Set<string>();
  const order = [...content.roles].sort(inOrder).map(({ id }) => id);
  const pairIds = order.flatMap((a, index) => order.slice(index + 1).map((b) => `${a}-${b}`));
  const anchors = anchorsOf(content, pairIds, broken);
  const judgeText = (file: string, entry: Entry<unknown>, kind: Kind | 'pages') => {
    const facts = readBody(entry.body, kind);
    const lineOf = (line: number | undefined) => `line ${(line ?? 0) + (entry.bodyStart ?? 0)}`;
    for (const key of facts.cites) cite(file, lineOf(facts.citedAt.get(key)), key);
    for (const { href, line } of facts.links) {
      const [address = '', fragment] = href.split('#');
      const path = address === '' ? `/${kind}/${entry.id}/` : address.replace(/\?.*$/, '');
      // The address of a page of words is not its file's name.
      if (address === '' && kind === 'pages') continue;
      const where = lineOf(line);
      const known = anchors.get(path);
      if (known === undefined && path.startsWith('/compare/') && brokenIn('content/roles/')) continue;
      if (known === undefined)
        say(
          file,
          where,
          href,
          'this address does not exist',
          suggest(path, [...anchors.keys()], 'the entry it should lead to'),
        );
      else if (fragment !== undefined && known !== 'any' && !known.includes(fragment))
        say(
          file,
          where,
          href,
          'this address has no such place',
          suggest(
            `#${fragment}`,
            known.map((place) => `#${place}`),
            'a section with this address',
          ),
        );
      const target = entryOf(href);
      if (target !== undefined) linked.add(target);
    }
  };
  const cite = (file: string, at: string, key: string) => {
    cited.add(key);
    if (!sourceIds.includes(key) && !broken.has('content/sources.yaml'))
      say(
        file,
        at,
        key,
        'there is no such work in content/sources.yaml',
        suggest(key, sourceIds, 'the work to sources.yaml'),
      );
  };
  for (const kind of KINDS)
    for (const entry of content[kind]) {
      const { file, data } = entry;
      judgeText(file, entry, kind);
      data.evidence.forEach(({ source }, index) => {
        cite(file, `evidence.${index}.source`, source);
      });
      const dates = data.changes.map(({ date }) => date);
      if (dates.join() !== [...dates].sort().join())
        say(
          file,
          'changes',
          dates.join(', '),
          'change notes stand in the order of their dates',
          'put the oldest first',
        );
    }
  for (const page of content.pages) judgeText(page.file, page, 'pages');
  for (const id of WORDS) {
    const file = `content/pages/${id}.mdx`;
    const page = content.pages.find((candidate) => candidate.id === id);
    if (page === undefined && !broken.has(file))
      say(file, undefined, undefined, 'this file is part of the handbook', 'restore it, with a title and a summary');
    if (id === 'home' && page !== undefined && page.data.home === undefined)
      say(file, 'home', undefined, 'this field is missing', 'add the words of the home page');
  }

  // The two chiefs, around whom the site is drawn
  for (const [id, line] of [
    ['cio', 'business'],
    ['cto', 'technology'],
  ] as const) {
    const file = `content/roles/${id}.mdx`;
    const chief = content.roles.find((role) => role.id === id);
    if (chief === undefined) {
      if (!broken.has(file)) say(file, undefined, undefined, 'the handbook has this chief', 'restore the file');
    } else {
      if (chief.data.level !== 'strategic')
        say(file, 'level', chief.data.level, 'the two chiefs are strategic', 'write strategic');
      if (chief.data.line !== line)
        say(file, 'line', chief.data.line, `the ${chief.data.code} leads the ${line} line`, `write ${line}`);
    }
  }
  for (const { id, file, data } of content.roles)
    if (data.level === 'strategic' && id !== 'cio' && id !== 'cto')
      say(file, 'level', data.level, 'only the two chiefs are strategic', 'write tactical');

  // Roles
  for (const { id, file, data } of content.roles) {
    if (data.letters.replace(/[()]/g, '') !== data.code)
      say(
        file,
        'letters',
        data.letters,
        `the letters are those of the code ${data.code}`,
        'write the code and bracket its own letter',
      );
    if (data.reportsTo !== 'chief-executive') {
      if (data.reportsTo === id)
        say(file, 'reportsTo', data.reportsTo, 'a role does not report to itself', 'name its boss, or chief-executive');
      else refer('roles', file, 'reportsTo', data.reportsTo);
    }
    if (data.sparsWith === id)
      say(file, 'sparsWith', data.sparsWith, 'a role does not spar with itself', 'name its counterpart');
    else if (refer('roles', file, 'sparsWith', data.sparsWith)) {
      const other = content.roles.find((role) => role.id === data.sparsWith);
      if (other !== undefined && other.data.sparsWith !== id)
        say(
          file,
          'sparsWith',
          data.sparsWith,
          `sparring is mutual, but ${other.file} names ${other.data.sparsWith}`,
          `let both name each other`,
        );
    }
    data.notFor.forEach(({ who }, index) => refer('roles', file, `notFor.${index}.who`, who));
    for (const dimension of content.dimensions)
      if (data.answers[dimension.id] === undefined)
        say(
          file,
          `answers.${dimension.id}`,
          undefined,
          `every role answers every dimension; "${dimension.question}" is open`,
          'answer it',
        );
    for (const key of Object.keys(data.answers))
      if (!content.dimensions.some((dimension) => dimension.id === key) && !broken.has('content/dimensions.yaml'))
        say(
          file,
          `answers.${key}`,
          key,
          'there is no such dimension',
          suggest(
            key,
            content.dimensions.map((dimension) => dimension.id),
            'it to content/dimensions.yaml',
          ),
        );
  }
  cycles(content, say);

  // Responsibilities
  for (const { id, file, data } of content.responsibilities) {
    const topics = content.topics.map((topic) => topic.id);
    if (!topics.includes(data.topic) && !broken.has('content/topics.yaml'))
      say(
        file,
        'topic',
        data.topic,
        'there is no such topic',
        suggest(data.topic, topics, 'it to content/topics.yaml'),
      );
    for (const role of content.roles)
      if (data.parts[role.id] === undefined)
        say(
          file,
          `parts.${role.id}`,
          undefined,
          'every role has its part decided, even none',
          `add ${role.id}: { part: none }, or its part and reason`,
        );
    for (const role of Object.keys(data.parts)) refer('roles', file, `parts.${role}`, role);
    const holders = (part: string) =>
      Object.entries(data.parts)
        .filter(([, cell]) => cell.part === part)
        .map(([role]) => role);
    const accountable = holders('accountable');
    if (accountable.length !== 1)
      say(
        file,
        'parts',
        accountable.length === 0 ? undefined : accountable.join(' and '),
        `exactly one role is accountable, and ${accountable.length === 0 ? 'nobody is' : `here ${accountable.length} are`}`,
        accountable.length === 0 ? 'name the one who answers for it' : 'keep one; make the others responsible',
      );
    if (holders('responsible').length === 0)
      say(file, 'parts', undefined, 'at least one other role is responsible, and nobody is', 'name who does the work');
    data.failures.forEach(({ antiPattern }, index) => {
      if (!refer('anti-patterns', file, `failures.${index}.antiPattern`, antiPattern)) return;
      const pattern = content['anti-patterns'].find((entry) => entry.id === antiPattern);
      if (pattern !== undefined && !pattern.data.harms.responsibilities.includes(id))
        say(
          file,
          `failures.${index}.antiPattern`,
          antiPattern,
          `both ends agree, but ${pattern.file} does not list ${id} under harms.responsibilities`,
          'add it there, or remove it here',
        );
    });
    mutual(content.responsibilities, id, file, 'neighbors', data.neighbors, (entry) => entry.neighbors);
  }

  // Anti-patterns
  const figures = new Map<string, string>();
  for (const { id, file, data } of content['anti-patterns']) {
    const groups = content.groups.map((group) => group.id);
    if (!groups.includes(data.group) && !broken.has('content/groups.yaml'))
      say(
        file,
        'group',
        data.group,
        'there is no such group',
        suggest(data.group, groups, 'it to content/groups.yaml'),
      );
    const { deviations, problems } = readDiagram(data.diagram);
    for (const { index, key, found, rule, fix } of problems)
      issues.push({ file, at: `diagram.${index}${key === undefined ? '' : `.${key}`}`, found, rule, fix });
    if (problems.length === 0) {
      const key = figureKey(deviations);
      const other = figures.get(key);
      if (deviations.length === 0)
        say(file, 'diagram', undefined, 'an anti-pattern changes one thing in the sound figure', 'add the deviation');
      else if (other !== undefined)
        say(
          file,
          'diagram',
          undefined,
          `two figures may not be alike, and ${other} draws the same`,
          'change what sets this one apart',
        );
      else figures.set(key, file);
    }
    const codes = data.symptoms.map(({ code }) => code);
    codes.forEach((code, index) => {
      if (!code.startsWith(`${data.code}.`))
        say(
          file,
          `symptoms.${index}.code`,
          code,
          `a symptom's code begins with ${data.code}`,
          `write ${data.code}.${index + 1}`,
        );
      if (codes.indexOf(code) !== index)
        say(file, `symptoms.${index}.code`, code, 'two symptoms have this code', 'take the next free number');
    });
    if (data.evidence.every((item) => item.against))
      say(
        file,
        'evidence',
        undefined,
        'an anti-pattern has at least one independent source',
        'add a work that speaks for it',
      );
    data.harms.roles.forEach((role, index) => {
      refer('roles', file, `harms.roles.${index}`, role);
    });
    data.harms.responsibilities.forEach((row, index) => {
      if (!refer('responsibilities', file, `harms.responsibilities.${index}`, row)) return;
      const other = content.responsibilities.find((entry) => entry.id === row);
      if (other !== undefined && !other.data.failures.some((failure) => failure.antiPattern === id))
        say(
          file,
          `harms.responsibilities.${index}`,
          row,
          `both ends agree, but ${other.file} does not list ${id} under failures`,
          'add it there, or remove it here',
        );
    });
    mutual(content['anti-patterns'], id, file, 'seenWith', data.seenWith, (entry) => entry.seenWith);
    mutual(content['anti-patterns'], id, file, 'mistakenFor', data.mistakenFor, (entry) => entry.mistakenFor);
  }

  // Codes named by articles and terms
  const codes = coded.map(({ code }) => code);
  const named = (file: string, at: string, code: string) => {
    if (!codes.includes(code) && !brokenIn(...KINDS.map((kind) => `content/${kind}/`), 'content/dimensions.yaml'))
      say(file, at, code, 'there is no such code', suggest(code, codes, 'the entry it names'));
  };
  for (const { file, data } of content.articles)
    for (const [index, code] of data.about.entries()) named(file, `about.${index}`, code);
  for (const { id, see, source } of content.glossary) {
    for (const [index, code] of see.entries()) named('content/glossary.yaml', `${id}.see.${index}`, code);
    if (source !== undefined) cite('content/glossary.yaml', `${id}.source`, source);
  }

  // Pairs
  const turned = new Map(order.flatMap((a, index) => order.slice(index + 1).map((b) => [`${b}-${a}`, `${a}-${b}`])));
  for (const { id, notClaimed } of content.pairs) {
    const right = turned.get(id);
    if (!pairIds.includes(id) && !brokenIn('content/roles/'))
      say(
        'content/pairs.yaml',
        `${id}.id`,
        id,
        'a pair is two roles, by file name, in the order of the roles',
        right === undefined ? suggest(id, pairIds) : `write ${right}`,
      );
    notClaimed.forEach(({ source }, index) => {
      if (source !== undefined) cite('content/pairs.yaml', `${id}.notClaimed.${index}.source`, source);
    });
  }

  // What nothing leads to; a file at fault may be what leads there
  if (broken.size > 0) return issues;
  for (const { id } of content.sources)
    if (!cited.has(id))
      say('content/sources.yaml', id, undefined, 'every work is cited by something', 'cite it, or remove it');
  const about = new Set(content.articles.flatMap(({ data }) => data.about));
  for (const kind of KINDS)
    for (const { id, file, data } of content[kind]) {
      const related =
        linked.has(`${kind}/${id}`) ||
        about.has(data.code) ||
        (kind === 'roles' && content.responsibilities.some((row) => (row.data.parts[id]?.part ?? 'none') !== 'none')) ||
        (kind === 'responsibilities' && content.responsibilities.some((row) => row.data.neighbors.includes(id))) ||
        (kind === 'anti-patterns' &&
          content.responsibilities.some((row) => row.data.failures.some(({ antiPattern }) => antiPattern === id)));
      if (!related) say(file, undefined, id, 'nothing leads to this entry', 'link to it from an entry it belongs with');
    }
  return issues;

  function mutual<Data>(
    list: readonly Entry<Data>[],
    id: string,
    file: string,
    at: string,
    others: readonly string[],
    field: (data: Data) => readonly string[],
  ) {
    others.forEach((other, index) => {
      const kind = file.includes('/responsibilities/') ? 'responsibilities' : 'anti-patterns';
      if (other === id) {
        say(file, `${at}.${index}`, other, 'an entry is not its own relation', 'remove it');
        return;
      }
      if (!refer(kind, file, `${at}.${index}`, other)) return;
      const entry = list.find((candidate) => candidate.id === other);
      if (entry !== undefined && !field(entry.data).includes(id))
        say(
          file,
          `${at}.${index}`,
          other,
          `both ends agree, but ${entry.file} does not list ${id} under ${at}`,
          'add it there, or remove it here',
        );
    });
  }
}

/** Where a text may link: each page's anchors; `any` where every fragment is a code checked on the built site. */
function anchorsOf(
  content: Content,
  pairIds: readonly string[],
  broken: ReadonlySet<string>,
): Map<string, readonly string[] | 'any'> {
  const anchors = new Map<string, readonly string[] | 'any'>(PAGES.map((path) => [path, 'any']));
  const codes = content.responsibilities.map(({ data }) => data.code);
  for (const kind of KINDS)
    for (const { id, data, body } of content[kind]) {
      const own: string[] = [
        data.code,
        ...OWN_ANCHORS[kind],
        ...readBody(body, kind).sections.map((section) => section.id),
      ];
      if (kind === 'anti-patterns' && 'symptoms' in data) own.push(...data.symptoms.map(({ code }) => code));
      anchors.set(`/${kind}/${id}/`, own);
    }
  anchors.set('/compare/', [
    ...codes,
    ...content.dimensions.map(({ code }) => code),
    ...content.roles.flatMap(({ data }) =>
      [...codes, ...content.dimensions.map(({ code }) => code)].map((code) => `${data.code}-${code}`),
    ),
    'marks',
    'words',
    ...(content.pages.find(({ id }) => id === 'compare')
      ? readBody(content.pages.find(({ id }) => id === 'compare')?.body ?? '', 'pages').sections.map(({ id }) => id)
      : []),
  ]);
  anchors.set(
    '/glossary/',
    content.glossary.map(({ id }) => id),
  );
  anchors.set(
    '/sources/',
    content.sources.map(({ id }) => id),
  );
  for (const id of pairIds) anchors.set(`/compare/${id}/`, 'any');
  // Nobody knows yet which places a file at fault will have.
  for (const file of broken) {
    const [, kind, id] = /^content\/(?:([a-z-]+)\/)?([a-z0-9-]+)\.\w+$/.exec(file) ?? [];
    if (kind === 'pages') anchors.set('/compare/', 'any');
    else if (kind !== undefined) anchors.set(`/${kind}/${id}/`, 'any');
    else if (id === 'glossary' || id === 'sources') anchors.set(`/${id}/`, 'any');
    if (kind === 'roles' || kind === 'responsibilities' || id === 'dimensions') anchors.set('/compare/', 'any');
  }
  return anchors;
}

/** A chain of bosses that comes back to where it began. */
function cycles(content: Content, say: (file: string, at: string, found: string, rule: string, fix: string) => void) {
  const boss = new Map(content.roles.map(({ id, data }) => [id, data.reportsTo]));
  const told = new Set<string>();
  for (const { id, file } of content.roles) {
    const chain = [id];
    for (
      let next = boss.get(id);
      next !== undefined && boss.has(next) && next !== chain.at(-1);
      next = boss.get(next)
    ) {
      if (chain.includes(next)) {
        const loop = [...chain.slice(chain.indexOf(next)), next];
        const key = [...new Set(loop)].sort().join();
        if (!told.has(key))
          say(
            file,
            'reportsTo',
            loop.join(' > '),
            'nobody reports to themselves in a circle',
            'let one of them report to chief-executive',
          );
        told.add(key);
        break;
      }
      chain.push(next);
    }
  }
}
