import { readFileSync } from 'node:fs';
import type { Issue } from '../../model/issue.ts';
import type { BuiltSite } from '../built-site.ts';
import { REGISTER, lost, readRegister, unregistered } from '../register.ts';

/** Every address ever published still leads somewhere, and every address of today is registered. */
export function register(site: BuiltSite): Issue[] {
  const register = readRegister(readFileSync(REGISTER, 'utf8'));
  return [...lost(register, site), ...unregistered(register, site)];
}
