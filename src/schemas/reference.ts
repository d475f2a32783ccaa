import { z } from 'astro/zod';
import { day, id, text } from './entry.ts';

/** A row of the words table: `content/dimensions.yaml`. */
export const dimension = z.strictObject({
  id,
  code: z.string().regex(/^D\d\d$/, 'must be D and two digits, such as D01'),
  name: text(32),
  question: text(60),
  aliases: z.array(text(60)).default([]),
});

/** A topic of responsibilities: `content/topics.yaml`, in order. */
export const topic = z.strictObject({ id, name: text(40) });

/** A group of anti-patterns: `content/groups.yaml`, in order. */
export const group = z.strictObject({ id, name: text(40), line: text(100) });

/** A glossary term: `content/glossary.yaml`. */
export const term = z.strictObject({
  id,
  term: text(60),
  /** 25 to 60 words. The first sentence can stand alone: it is what a page shows beside the word. */
  definition: text(480),
  aliases: z.array(text(60)).default([]),
  /** The words by which texts name it, where these aren't the term itself. The first use on a page shows the definition. */
  marks: z.array(text(40)).optional(),
  /** Codes of the entries and rows where it is used. */
  see: z.array(z.string().regex(/^[A-Z]+\d*$/, 'must be a code, such as R08')).default([]),
  /** Key in `content/sources.yaml` of the work the definition follows, if any. */
  source: id.optional(),
});

/** A cited work: `content/sources.yaml`. */
export const source = z.strictObject({
  id,
  title: text(240),
  author: text(200).optional(),
  publisher: text(160).optional(),
  year: z.number().int().min(1900).max(2100).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  kind: z.enum(['law', 'standard', 'peer-reviewed', 'official-guidance', 'survey', 'industry', 'practitioner']),
  /** What it looked at, in a few words: "Field study of twelve top teams". */
  about: text(120).optional(),
  /** The page that reported it, where the work itself was not read. */
  via: z.strictObject({ title: text(240), url: z.url() }).optional(),
  /** A name short enough for a margin note: "MISQE, 2011". */
  short: text(48),
  /** The day it was read. */
  read: day,
});

/** The judgement on one pair of roles: `content/pairs.yaml`. */
export const pair = z.strictObject({
  /** The two file names in the order of the roles, `cio-cto`. */
  id,
  /** The sentence in the black middle, in two parts. */
  middle: z.strictObject({ lead: text(60), rest: text(160) }),
  /** One paragraph of judgement. */
  judgement: text(900),
  /** What we do not claim about this pair. */
  notClaimed: z.array(z.strictObject({ text: text(320), source: id.optional() })).default([]),
});

/** Name, owner, contact and address of the site: `content/settings.yaml`. */
export const settings = z.strictObject({
  name: text(60),
  /** The line after the name. */
  tagline: text(60),
  owner: text(80),
  /** Two sentences at the foot of every page: how it is made, and what may be done with it. */
  colophon: text(240),
  invitation: text(240),
  /** Where errors are reported: an https or mailto address. Left out while there is none. */
  contact: z.url().optional(),
  /** The address of the site, without a path. `SITE_URL` overrides it. */
  address: z.url(),
});

/** The words of a page that is not an entry: `content/pages/*.mdx`. */
export const page = z.strictObject({
  title: text(60),
  /** The large heading, where it differs from the title. */
  heading: text(70).optional(),
  summary: text(160),
  /** The sentence under the heading. */
  lead: text(320).optional(),
  aliases: z.array(text(60)).default([]),
  /** The home page's own words. */
  home: z
    .strictObject({
      cio: text(160),
      cto: text(160),
      third: z.strictObject({ lead: text(80), rest: text(320) }),
      map: z.strictObject({
        heading: text(40),
        business: text(24),
        businessNote: text(40),
        teams: text(24),
        teamsNote: text(40),
        lens: text(100),
        lensShort: text(60),
      }),
      ways: z.strictObject({
        heading: text(40),
        read: text(140),
        compare: text(140),
        diagnose: text(140),
      }),
    })
    .optional(),
});
