// @ts-check
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @typedef {import('./this-machine.mjs').Machine} Machine */

/**
 * @param {string} path
 * @returns {boolean}
 */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false // missing, or not ours to run: both mean "look elsewhere"
  }
}

/**
 * Every executable of one of these names on PATH, in the order of the names.
 * @param {string[]} names
 * @param {Machine} machine
 * @returns {string[]}
 */
export function searchPath(names, machine) {
  const variable = Object.keys(machine.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (machine.env[variable] ?? '').split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) => folders.map((folder) => join(machine.fileRoot, folder, name)))
  return candidates.filter(isExecutable)
}
