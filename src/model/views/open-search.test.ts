import { describe, expect, test } from 'vitest';
import { soundContent, soundModel } from '../testing.ts';
import { openSearch, webSite } from './open-search.ts';

const SITE = 'https://example.org';
const model = soundModel({}, '/x/');

describe('The description for browsers', () => {
  test('names the address of a search with the place of the query, below the base path', () => {
    expect(openSearch(model, SITE)).toContain('template="https://example.org/x/search/?q={searchTerms}"');
  });

  test('names its own address and the picture', () => {
    expect(openSearch(model, SITE)).toContain('template="https://example.org/x/opensearch.xml"');
    expect(openSearch(model, SITE)).toContain('>https://example.org/x/favicon.ico<');
  });

  test('keeps to the whole words in the sixteen characters of a short name, and escapes what XML would read', () => {
    const { settings } = soundContent();
    const named = soundModel({ settings: { ...settings, name: 'A & B, the longest name of all' } });
    expect(openSearch(named, SITE)).toContain('<ShortName>A &amp; B, the</ShortName>');
  });
});

describe('The description for search engines', () => {
  test('is of a site with a search', () => {
    expect(JSON.parse(webSite(model, SITE))).toMatchObject({
      '@type': 'WebSite',
      url: 'https://example.org/x/',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://example.org/x/search/?q={search_term_string}' },
      },
    });
  });

  test('cannot end the script it stands in', () => {
    const { settings } = soundContent();
    const named = soundModel({ settings: { ...settings, name: 'A</script>' } });
    expect(webSite(named, SITE)).not.toContain('</script>');
  });
});
