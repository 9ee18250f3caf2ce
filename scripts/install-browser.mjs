// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainFailure } from './explain-failure.mjs'
import { findBrowser } from './find-browser.mjs'
import { SetupProblem } from './setup-problem.mjs'

const FAILED = 'Chromium belum terpasang'

/**
 * Installs Chromium and says where it lies: from Debian's packages where we are root on Debian (Ubuntu's package
 * of that name is a snap), else the one that Playwright downloads.
 * @param {import('./setup.mjs').SetupTools} tools
 * @param {string} node the Node 24 that runs Playwright's installer
 * @returns {Promise<string>}
 */
export async function installBrowser(tools, node) {
  const { root, machine, run, say } = tools
  const wanted = machine.env.LANGKAH_CHROMIUM
  if (wanted) {
    throw new SetupProblem(
      `LANGKAH_CHROMIUM menunjuk ke ${wanted}, yang tidak ada atau tidak dapat dijalankan: perbaiki atau kosongkan variabel itu, lalu jalankan perintah ini lagi.`,
    )
  }
  if (machine.isRoot && isDebian(machine.fileRoot)) {
    say('Memasang Chromium dari paket Debian (sekitar satu menit) …')
    await installFromDebian(tools)
  } else {
    say('Memasang Chromium lewat Playwright (sekitar 200 MB) …')
    const cli = join(root, 'node_modules/playwright-core/cli.js')
    // As root on Linux, Playwright may also install the libraries that Chromium needs.
    const libraries = machine.isRoot && machine.platform === 'linux' ? ['--with-deps'] : []
    const args = [cli, 'install', ...libraries, '--no-shell', '--no-progress', 'chromium']
    const { code, output } = await run(node, args, { cwd: root, env: machine.env })
    if (code !== 0) throw new SetupProblem(explainFailure(FAILED, output), output)
  }
  const browser = findBrowser(root, machine)
  if (!browser) throw new SetupProblem(explainFailure(FAILED, ''))
  const started = await run(browser, ['--version'])
  if (started.code === 0) return browser
  throw new SetupProblem(
    `Chromium terpasang di ${browser} tetapi tidak dapat dijalankan, biasanya karena pustaka sistem kurang: jalankan "node node_modules/playwright-core/cli.js install-deps chromium" sebagai root, lalu ulangi perintah ini.`,
    started.output,
  )
}

/** @param {import('./setup.mjs').SetupTools} tools */
async function installFromDebian({ machine, run }) {
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]
  let said = ''
  for (const args of steps) {
    const { code, output } = await run('apt-get', args, { env })
    said += output
    // `update` may fail for one foreign source while Debian's own lists are there: installing decides.
    if (code !== 0 && args[0] === 'install') throw new SetupProblem(explainFailure(FAILED, said), said)
  }
}

/** @param {string} fileRoot */
function isDebian(fileRoot) {
  const file = join(fileRoot, '/etc/os-release')
  return existsSync(file) && /^ID="?debian"?$/m.test(readFileSync(file, 'utf8'))
}
