import { type ConfigData, HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { type Issue, show } from '../../model/issue.ts';
import type { BuiltSite } from '../built-site.ts';

/** Every page is valid HTML, by the rules of html-validate the project has chosen. */
export function html(site: BuiltSite, rules: ConfigData): Issue[] {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  return [...site.pages.keys()].flatMap((file) => {
    const { results } = validator.validateStringSync(String(site.files.get(file)), file);
    return results.flatMap(({ messages }) => messages.map((message) => issue(file, message)));
  });
}

function issue(file: string, { message, ruleId, ruleUrl, selector, line, column }: Message): Issue {
  return {
    file,
    at: `line ${line}, column ${column}`,
    ...(selector !== null && { found: show(selector) }),
    rule: `${message.replace(/\.$/, '')} (${ruleId})`,
    fix: ruleUrl === undefined ? 'correct the markup' : `see ${ruleUrl}`,
  };
}
