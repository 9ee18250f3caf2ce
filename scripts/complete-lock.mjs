// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * Adds to package-lock.json the optional packages for other platforms that the registry at hand could not name when a
 * dependency was added: without their entries `npm ci` refuses the lockfile ("Missing: … from lock file"). Run it
 * after every `npm install NAME`; it only adds, and does nothing where nothing is missing.
 */
const file = join(projectRoot, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

/** Platform packages end in os-cpu, on Linux with the C library: `cli-linux-x64-musl`. */
const PLATFORM = /(?:cli|binding)-(android|darwin|linux|win32|freebsd|openharmony)-([a-z0-9]+)(?:-([a-z]+))?$/

const present = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')))
let added = 0
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (present.has(name)) continue
    const [, os, cpu, abi] = PLATFORM.exec(name) ?? []
    if (!os || !/^\d/.test(version))
      throw new Error(`${name}@${version} is no platform package; look why it is missing`)
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      ...(os === 'linux' && { libc: [abi?.startsWith('musl') ? 'musl' : 'glibc'] }),
      license: entry.license,
      optional: true,
      os: [os],
      engines: entry.engines,
    }
    present.add(name)
    added += 1
  }
}
const { '': root, ...rest } = lock.packages
const sorted = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))
lock.packages = { '': root, ...Object.fromEntries(sorted) }
if (added > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} packages added to package-lock.json\n`)
