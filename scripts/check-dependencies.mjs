/** Fails if a dependency has no exact version or a licence that is not allowed: node scripts/check-dependencies.mjs */
import { readFileSync } from 'node:fs';
import { faultsOfDependencies } from './lib/licences.mjs';

const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const faults = faultsOfDependencies(read('package.json'), read('package-lock.json'));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
