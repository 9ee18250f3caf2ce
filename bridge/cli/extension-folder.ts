import { fileURLToPath } from 'node:url'

/** Where the build puts the extension that Chrome and Edge load. */
export const extensionFolder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))
