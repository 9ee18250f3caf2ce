import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import { Portal } from '#shared/schema/portal.ts'

/**
 * Lets the extension import portal packs: read and checked here, at build, so that no YAML parser and no
 * unchecked pack ever runs in a browser. A pack that does not fit its schema fails the build.
 */
export function yamlPacks(): Plugin {
  return {
    name: 'langkah-yaml-packs',
    enforce: 'pre',
    load(id) {
      if (!/\/shared\/portals\/[^/]+\.yaml$/.test(id)) return null
      const pack = Portal.parse(parse(readFileSync(id, 'utf8'), { maxAliasCount: 0 }))
      return { code: `export default ${JSON.stringify(pack)}`, map: null }
    },
  }
}
