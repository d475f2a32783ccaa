// Adds what the built site publishes to the register. Nothing is taken out.
import { readFileSync, writeFileSync } from 'node:fs';
import { readSite } from '../src/after-build/built-site.ts';
import { REGISTER, extended, readRegister, unregistered, writeRegister } from '../src/after-build/register.ts';
import { buildDist } from './build.ts';

if (!buildDist({})) process.exit(1);
const site = readSite('dist', '/');
const register = readRegister(readFileSync(REGISTER, 'utf8'));
const fresh = unregistered(register, site);
writeFileSync(REGISTER, writeRegister(extended(register, site)));
console.log(`${fresh.length} new in ${REGISTER}`);
for (const { found } of fresh) console.log(`  ${found ?? ''}`);
