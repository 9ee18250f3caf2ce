import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WxtHooks } from 'wxt'
import { parse } from 'yaml'
import { PACKS_FILE } from '#shared/portals/packs-file.ts'
import { Portal } from '#shared/schema/portal.ts'

const folder = fileURLToPath(new URL('../../shared/portals/', import.meta.url))

/**
 * Puts the built-in portal packs into the extension as one JSON file, and has the card run on their hosts and nowhere
 * else. They are read and checked here, at build: no YAML parser and no unchecked pack ever runs in a browser, and a
 * pack that does not fit its schema fails the build.
 */
export function portalPacks(): Partial<WxtHooks> {
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => Portal.parse(parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 0 })))
  return {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: PACKS_FILE, contents: JSON.stringify(packs) })
    },
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== 'content-script') continue
        entrypoint.options.matches = packs.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`))
      }
    },
  }
}
