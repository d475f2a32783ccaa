import type { Model } from '../graph.ts';

/** The address of a search with a placeholder for the query, as browsers and search engines read it. */
const template = ({ routes }: Model, site: string, placeholder: string) =>
  `${new URL(routes.search, site).href}?q={${placeholder}}`;

/**
 * The description by which a browser can add the handbook's search to its own.
 * @param site the origin the handbook is published under
 */
export function openSearch(model: Model, site: string): string {
  const { name, tagline } = model.settings;
  const at = (path: string) => escape(new URL(`${model.routes.home}${path}`, site).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(shortened(name))}</ShortName>
  <Description>${escape(`${name}: ${tagline}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="32" height="32" type="image/x-icon">${at('favicon.ico')}</Image>
  <Url type="text/html" template="${escape(template(model, site, 'searchTerms'))}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${at('opensearch.xml')}"/>
</OpenSearchDescription>
`;
}

/** As many characters of a name as the format takes. */
const SHORT_NAME = 16;

/** The whole words that fit. */
const shortened = (name: string) =>
  name.length <= SHORT_NAME ? name : name.slice(0, SHORT_NAME + 1).replace(/\s*\S*$/, '') || name.slice(0, SHORT_NAME);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What the home page tells search engines: the site's name, and where it can be searched. As JSON that may stand in a script. */
export function webSite(model: Model, site: string): string {
  const { name, tagline } = model.settings;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    description: tagline,
    url: new URL(model.routes.home, site).href,
    inLanguage: 'en',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: template(model, site, 'search_term_string') },
      'query-input': 'required name=search_term_string',
    },
  }).replaceAll('<', '\\u003c');
}
