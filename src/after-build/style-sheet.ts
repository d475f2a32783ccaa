/** A font a style sheet offers. */
export interface FontFace {
  url: string;
  italic: boolean;
}

/** Every address a style sheet names, as it is written, without fragments of the page. */
export function styleUrls(css: string): string[] {
  const named = css.matchAll(/\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...named]
    .map((found) => found.slice(1).find(Boolean) ?? '')
    .filter((url) => url !== '' && !url.startsWith('#'));
}

/** The fonts a style sheet offers, one for each file. */
export function fontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, rule = '']) =>
    styleUrls(rule).map((url) => ({ url, italic: /font-style:\s*(?:italic|oblique)/.test(rule) })),
  );
}
