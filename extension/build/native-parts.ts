/** What stands in a dependency for browsers of long ago, and what every browser that the extension runs in has itself. */
const NATIVE: readonly (readonly [path: RegExp, code: string])[] = [
  [/\/dom-accessibility-api\/dist\/polyfills\/SetLike\.mjs$/, 'export default Set'],
  [
    /\/dom-accessibility-api\/dist\/polyfills\/array\.from\.mjs$/,
    'export default (list, map) => Array.from(list, map)',
  ],
]

/** A plugin of the build that puts the browser's own in the place of such parts: the card is put into every page. */
export function nativeParts() {
  return {
    name: 'langkah:native-parts',
    load: (id: string): string | undefined => NATIVE.find(([path]) => path.test(id))?.[1],
  }
}
