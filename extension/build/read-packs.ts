import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { checkPortal } from '#shared/portals/check-portal.ts'
import { Portal } from '#shared/schema/portal.ts'

const folder = fileURLToPath(new URL('../../shared/portals/', import.meta.url))

/**
 * The built-in portal packs, read and checked at build: no YAML parser and no unchecked pack ever runs in a browser. A
 * pack that does not fit its schema, or claims what is another's, fails the build.
 */
export function readPacks(): Portal[] {
  const packs: Portal[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue
    const pack = Portal.parse(parse(readFileSync(join(folder, name), 'utf8'), { maxAliasCount: 0 }))
    const [fault] = checkPortal(pack, () => undefined, packs)
    if (fault) throw new Error(`${name}, ${fault.where}: ${fault.message}`)
    packs.push(pack)
  }
  return packs
}
