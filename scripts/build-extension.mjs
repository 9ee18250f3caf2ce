// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { runTool } from './run-tool.mjs'
import { SetupProblem } from './setup-problem.mjs'

const wxt = join(projectRoot, 'node_modules/wxt/bin/wxt.mjs')
const sources = ['extension', 'shared', 'wxt.config.ts', 'package.json', 'package-lock.json']

/**
 * The browsers that the extension is built for; each into `.output/TARGET-mv3`.
 * @typedef {'chrome' | 'edge' | 'firefox'} Target
 */

/**
 * Builds the extension unless the one there was made from the same sources.
 * @param {Pick<import('./setup.mjs').Ready, 'node'>} ready
 * @param {Target} [target]
 * @returns {Promise<string>} its folder
 */
export async function buildExtension({ node }, target = 'chrome') {
  const folder = `.output/${target}-mv3`
  const built = join(projectRoot, folder)
  const stamp = hashOf(sources)
  const stampFile = `${built}.stamp`
  const isThere = existsSync(join(built, 'manifest.json'))
  if (isThere && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return built

  process.stderr.write(`Membangun ekstensi ke ${folder} …\n`)
  const { code, output } = await runTool(node, [wxt, 'build', '-b', target], { cwd: projectRoot })
  if (code !== 0) {
    process.stderr.write(output)
    throw new SetupProblem(
      'Ekstensi gagal dibangun: perbaiki sebab di atas, lalu jalankan perintah ini lagi.',
    )
  }
  writeFileSync(stampFile, stamp)
  return built
}

/**
 * @param {string[]} paths files and folders
 * @returns {string}
 */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(projectRoot, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} tests left out: they are not in the build
 */
function filesIn(path) {
  const isFile = (/** @type {string} */ file) => statSync(join(projectRoot, file)).isFile()
  if (isFile(path)) return [path]
  const inside = readdirSync(join(projectRoot, path), { recursive: true, encoding: 'utf8' })
  return inside.map((file) => join(path, file)).filter((file) => isFile(file) && !/\.test\.tsx?$/.test(file))
}
