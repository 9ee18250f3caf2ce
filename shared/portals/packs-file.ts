/** The built-in portal packs inside the extension: a JSON list of `Portal`, written at build. */
export const PACKS_FILE = 'portals.json'
