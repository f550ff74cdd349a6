/** Which licences the dependencies may have. */

/** Of packages that are given out with the product: they require only that their text is included. */
export const OF_PRODUCT = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  '(MIT AND Zlib)',
  // Used under the first of the two.
  '(MIT OR GPL-3.0-or-later)',
]);
/** Of packages that only the build and the tests use. */
const OF_TOOLS = new Set([
  ...OF_PRODUCT,
  'MIT-0',
  'Python-2.0',
  'MPL-2.0',
  'CC-BY-4.0',
  '(MIT OR CC0-1.0)',
  'Apache-2.0 AND MIT',
]);
/** Packages whose entry names no licence of the lists, with what their licence file says. */
const BY_HAND = new Map([
  [
    'node_modules/@microsoft/office-js',
    'Microsoft’s own licence: may be given out unmodified with apps for Microsoft 365',
  ],
  [
    'node_modules/@univerjs/telemetry',
    'Apache-2.0 in its LICENSE; used by the workbench alone, which is never given out',
  ],
]);

/**
 * What is wrong with the dependencies, a line each.
 * @param {Record<string, Record<string, string>>} manifest package.json
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} lock
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
        const allowed = dev || devOptional ? OF_TOOLS : OF_PRODUCT;
        if (allowed.has(license) || BY_HAND.has(place)) return [];
        return [`${place}: the licence ${license ?? '(none)'} is not on the list`];
      }),
  ];
}
