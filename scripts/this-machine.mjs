// @ts-check
import { homedir } from 'node:os'

/**
 * What set-up needs to know of the computer it runs on, as data so that a test can describe another one.
 * `fileRoot` is put before every absolute path that set-up looks up.
 * @typedef {{
 *   platform: NodeJS.Platform
 *   arch: string
 *   env: NodeJS.ProcessEnv
 *   home: string
 *   isRoot: boolean
 *   execPath: string
 *   nodeVersion: string
 *   fileRoot: string
 * }} Machine
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    fileRoot: '',
  }
}
