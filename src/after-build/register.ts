// The register of published addresses: what was once given out must go on leading somewhere.
import { parse, stringify } from 'yaml';
import { nearest, type Issue } from '../model/issue.ts';
import { fileAt } from './addresses.ts';
import type { BuiltPage } from './built-page.ts';
import { MISSING, type BuiltSite } from './built-site.ts';

/** Where the register is kept. */
export const REGISTER = 'content/register.yaml';

/** Every address ever published, without the site and the base path. */
export interface Register {
  /** Pages, each with the places on it: what may follow the `#`. */
  pages: Record<string, string[]>;
  /** Codes that have a short address: `R08` for `/c/R08/`. */
  codes: string[];
  /** Files for machines and pictures of links. */
  files: string[];
  /** Addresses given up, each with the reason. */
  gone: { address: string; reason: string }[];
}

/** Places that have an address: headings, rows, cells, terms, works, entries. Controls have ids for their labels' sake. */
const PLACES = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'tr',
  'td',
  'li',
  'dt',
  'dd',
  'div',
  'section',
  'article',
  'p',
  'span',
]);
/** Ids of controls, of numbered notes and of terms within a sentence, which change with the text around them. */
const PASSING_ID = /^(?:ui-.+|main|s\d+|w-.+)$/;
/** A symptom is cited by its code, which stands on its box. */
const SYMPTOM = /^AP\d\d\.\d+$/;
/** Files whose names change with their content, or that only the site's own scripts ask for. */
const PASSING = /^(?:_astro|pagefind)\/|^search\/.+\.json$|\.html$/;

const HEAD = `# Every address ever published. The build fails when one of them leads nowhere.
# New ones are added by \`npm run register\`. An address is given up by moving it to \`gone\`, with a reason a reader would accept.
`;

/** What the built site publishes now. */
export function published(site: BuiltSite): Omit<Register, 'gone'> {
  const pages: Register['pages'] = {};
  const codes = new Set<string>();
  for (const page of site.pages.values()) {
    if (page.file === MISSING) continue;
    const address = page.path.slice(site.base.length - 1);
    const code = /^\/c\/(.+)\/$/.exec(address)?.[1];
    if (code === undefined) pages[address] = page.redirect === undefined ? placesOf(page) : [];
    else if (code === code.toUpperCase()) codes.add(code);
  }
  const files = [...site.files.keys()].filter((file) => !PASSING.test(file)).map((file) => `/${file}`);
  return { pages, codes: [...codes].sort(), files: files.sort() };
}

const placesOf = ({ tags }: BuiltPage) =>
  tags.flatMap(({ name, inert, attributes }) => {
    const id = attributes.get('id');
    const isPlace = id !== undefined && !inert && (PLACES.has(name) || SYMPTOM.test(id)) && !PASSING_ID.test(id);
    return isPlace ? [id] : [];
  });

/** Registered addresses that lead nowhere any more, each with the way to mend it. */
export function lost(register: Register, site: BuiltSite): Issue[] {
  const gone = new Set(register.gone.map(({ address }) => address));
  const now = published(site);
  const issue = (address: string, rule: string, fix: string): Issue => ({ file: REGISTER, found: address, rule, fix });
  const known = Object.keys(now.pages);
  return [
    ...register.gone
      .filter(({ reason }) => reason.trim().length < 12)
      .map(({ address }) => issue(address, 'An address is given up for a reason', 'write the reason beside it')),
    ...Object.entries(register.pages).flatMap(([address, places]) => {
      if (gone.has(address)) return [];
      const page = pageAt(site, address);
      if (page === undefined) {
        const close = nearest(address, known);
        return [
          issue(
            address,
            'A published page leads to its content or to where that went',
            `${close === undefined ? 'bring it back' : `add its name to \`formerly\` in what is now ${close}`}, or move it to gone with a reason`,
          ),
        ];
      }
      return places
        .filter((place) => !gone.has(`${address}#${place}`) && !page.ids.has(place))
        .map((place) =>
          issue(
            `${address}#${place}`,
            'A published place is still on its page',
            'give the heading or the thing its old id again, or move it to gone with a reason',
          ),
        );
    }),
    ...register.codes
      .filter((code) => !gone.has(`/c/${code}/`) && pageAt(site, `/c/${code}/`) === undefined)
      .map((code) =>
        issue(`/c/${code}/`, 'A published code leads to its thing', 'bring the code back; no number is used again'),
      ),
    ...register.files
      .filter((file) => !gone.has(file) && !site.files.has(file.slice(1)))
      .map((file) =>
        issue(file, 'A published file is still there', 'publish it again, or move it to gone with a reason'),
      ),
  ];
}

/** The page an address shows in the end, past one redirect. */
function pageAt(site: BuiltSite, address: string): BuiltPage | undefined {
  const page = site.pages.get(fileAt(site, site.base.slice(0, -1) + address, '/') ?? '');
  return page?.redirect === undefined ? page : site.pages.get(fileAt(site, page.redirect, page.path) ?? '');
}

/** Addresses of the site that the register does not have yet. */
export function unregistered(register: Register, site: BuiltSite): Issue[] {
  const { pages, codes, files } = published(site);
  const missing = [
    ...Object.entries(pages).flatMap(([address, places]) => {
      const known = register.pages[address];
      return known === undefined
        ? [address]
        : places.filter((place) => !known.includes(place)).map((place) => `${address}#${place}`);
    }),
    ...codes.filter((code) => !register.codes.includes(code)).map((code) => `/c/${code}/`),
    ...files.filter((file) => !register.files.includes(file)),
  ];
  return missing.map((found) => ({
    file: REGISTER,
    found,
    rule: 'What is published is registered',
    fix: 'run npm run register, and look at the difference',
  }));
}

/** The register with all that the site publishes; nothing is taken out. */
export function extended(register: Register, site: BuiltSite): Register {
  const now = published(site);
  const both = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];
  const addresses = both(Object.keys(register.pages), Object.keys(now.pages)).sort();
  return {
    pages: Object.fromEntries(addresses.map((address) => [address, both(register.pages[address], now.pages[address])])),
    codes: both(register.codes, now.codes).sort(),
    files: both(register.files, now.files).sort(),
    gone: register.gone,
  };
}

/** Reads the register. Throws where it is no YAML. */
export function readRegister(text: string): Register {
  const { pages = {}, codes = [], files = [], gone = [] } = (parse(text) ?? {}) as Partial<Register>;
  return { pages, codes: codes.flat(), files, gone };
}

/** Writes the register, a line for each page and file, so that a change is a line in the difference. */
export function writeRegister({ pages, codes, files, gone }: Register): string {
  const flow = (list: readonly string[]) => stringify(list, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  // A line for each role, row and anti-pattern: single lines would be seven hundred.
  const groups = [...Map.groupBy(codes, (code) => code.replace(/[-.].*$|\d+$/, '')).values()];
  return [
    HEAD,
    'pages:',
    ...Object.entries(pages).map(([address, places]) => `  ${address}: ${flow(places)}`),
    'codes:',
    ...groups.map((group) => `  - ${flow(group)}`),
    'files:',
    ...files.map((file) => `  - ${file}`),
    gone.length === 0 ? 'gone: []' : stringify({ gone }).trim(),
    '',
  ].join('\n');
}
