/** Checks the versions and licences of the dependencies. */

/** Licences of deployed packages: they require only that their text is included. */
const DEPLOYED_LICENCES = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
  // MIT is chosen.
  '(MIT OR GPL-3.0-or-later)',
]);
/** Licences of packages that only the build and the tests use. */
const TOOL_LICENCES = new Set([
  ...DEPLOYED_LICENCES,
  'MIT-0',
  'Python-2.0',
  'MPL-2.0',
  'CC-BY-4.0',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
]);
/** Packages whose licence was checked by a person, with the result: package-lock.json names none of the licences above. */
const CHECKED_BY_HAND = new Map([
  [
    'node_modules/@microsoft/office-js',
    'Microsoft’s own licence: may be distributed unmodified with apps for Microsoft 365',
  ],
  [
    'node_modules/@univerjs/telemetry',
    'Apache-2.0 in its LICENSE; used by the workbench alone, which is never deployed',
  ],
]);

/**
 * Finds versions that are not exact and licences that are not allowed.
 * @param {Record<string, Record<string, string>>} manifest package.json
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} lock package-lock.json
 * @returns {string[]} a message for each fault
 */
export function faultsOfDependencies(manifest, lock) {
  const declared = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return [
    ...declared
      .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name}: ${version} is no exact version`),
    ...Object.entries(lock.packages)
      .filter(([place]) => place !== '')
      .flatMap(([place, { license, dev, devOptional }]) => {
        const allowed = dev || devOptional ? TOOL_LICENCES : DEPLOYED_LICENCES;
        if (allowed.has(license) || CHECKED_BY_HAND.has(place)) return [];
        return [`${place}: the licence ${license ?? '(none)'} is not on the list`];
      }),
  ];
}
