// @ts-check
import { writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { explainFailure } from './explain-failure.mjs'
import { findNpm } from './find-npm.mjs'
import { packagesAreCurrent, packagesStamp, stampFile } from './packages-stamp.mjs'
import { SetupProblem } from './setup-problem.mjs'

const options = [
  // Optional packages carry Node 24 itself.
  ...['--include=dev', '--include=optional'],
  // What lies in npm's cache is as good as fresh: the lockfile checks both.
  ...['--prefer-offline', '--no-audit', '--no-fund'],
  // Without a network npm would wait 80 s before it says so.
  ...['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'],
]

/**
 * Brings node_modules to what package-lock.json says; does nothing when it is there already. npm empties the
 * folder first and the stamp with it, so an interrupted install is always repeated.
 * @param {import('./setup.mjs').SetupTools} tools
 */
export async function installPackages({ root, machine, run, say }) {
  if (packagesAreCurrent(root, machine)) return
  if (machine.platform === 'win32' && machine.execPath.startsWith(join(root, 'node_modules') + sep)) {
    // Windows cannot remove a program that runs, and `npm run` has started this very Node from node_modules.
    throw new SetupProblem(
      'Daftar paket Langkah berubah: jalankan "node scripts/setup.mjs" sekali, lalu ulangi perintah ini.',
    )
  }
  say('Memasang paket npm menurut package-lock.json (sekitar setengah menit) …')
  const [node, npm] = findNpm(root, machine)
  const { code, output } = await run(node, [npm, 'ci', ...options], { cwd: root, env: machine.env })
  if (code !== 0) throw new SetupProblem(explainFailure('Paket npm belum terpasang', output), output)
  writeFileSync(stampFile(root), `${packagesStamp(root, machine)}\n`)
}
