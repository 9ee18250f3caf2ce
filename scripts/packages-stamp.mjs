// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} root */
export const stampFile = (root) => join(root, 'node_modules', '.langkah-setup')

/**
 * Names one exact set of installed packages: the lockfile, and the machine, since npm installs other binaries
 * for each platform (a folder carried to another machine must be installed anew).
 * @param {string} root
 * @param {Pick<import('./this-machine.mjs').Machine, 'platform' | 'arch'>} machine
 * @returns {string}
 */
export function packagesStamp(root, { platform, arch }) {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lockfile).update(`\n${platform}-${arch}\n`).digest('hex')
}

/**
 * @param {string} root
 * @param {Pick<import('./this-machine.mjs').Machine, 'platform' | 'arch'>} machine
 */
export function packagesAreCurrent(root, machine) {
  const file = stampFile(root)
  return existsSync(file) && readFileSync(file, 'utf8').trim() === packagesStamp(root, machine)
}
