// @ts-check
import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isExecutable, searchPath } from './search-path.mjs'

/** @typedef {import('./this-machine.mjs').Machine} Machine */

/**
 * A browser that can carry the extension: LANGKAH_CHROMIUM, Chromium, Chrome for Testing, Edge, in this order.
 * Google Chrome is not looked for: it no longer loads an unpacked extension from the command line.
 * @param {string} root
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findBrowser(root, machine) {
  const wanted = machine.env.LANGKAH_CHROMIUM
  if (wanted) return isExecutable(wanted) ? wanted : undefined // never another one than the person named
  const known = knownPaths(machine)
  const candidates = [
    ...searchPath(['chromium', 'chromium-browser', 'chrome-for-testing'], machine),
    ...known.chromium,
    ...playwrightBrowsers(root, machine),
    ...searchPath(['microsoft-edge-stable', 'microsoft-edge'], machine),
    ...known.edge,
  ]
  return candidates.find((path) => isExecutable(path) && !isSnap(path))
}

/**
 * @param {Machine} machine
 * @returns {{ chromium: string[], edge: string[] }}
 */
function knownPaths({ platform, env, home, fileRoot }) {
  const at = (/** @type {string[]} */ folders, /** @type {string[]} */ paths) =>
    folders.flatMap((folder) => paths.map((path) => join(fileRoot, folder, path)))
  if (platform === 'darwin') {
    const folders = ['/Applications', join(home, 'Applications')]
    const app = (/** @type {string} */ name) => `${name}.app/Contents/MacOS/${name}`
    return {
      chromium: at(folders, [app('Chromium'), app('Google Chrome for Testing')]),
      edge: at(folders, [app('Microsoft Edge')]),
    }
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].filter(
      (folder) => folder !== undefined,
    )
    return {
      chromium: at(folders, ['Chromium/Application/chrome.exe']),
      edge: at(folders, ['Microsoft/Edge/Application/msedge.exe']),
    }
  }
  return {
    chromium: at(
      ['/usr'],
      ['bin/chromium', 'bin/chromium-browser', 'lib64/chromium-browser/chromium-browser'],
    ),
    edge: at(['/'], ['usr/bin/microsoft-edge', 'opt/microsoft/msedge/msedge']),
  }
}

/**
 * What `playwright-core install chromium` has put in its cache, newest revision first.
 * @param {string} root
 * @param {Machine} machine
 * @returns {string[]}
 */
function playwrightBrowsers(root, machine) {
  const cache = playwrightCache(root, machine)
  if (!existsSync(cache)) return []
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux-arm64/chrome',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
  ]
  const revision = (/** @type {string} */ name) => Number(name.slice('chromium-'.length))
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => inside.map((path) => join(cache, name, path)))
}

/**
 * @param {string} root
 * @param {Machine} machine
 */
function playwrightCache(root, { platform, env, home, fileRoot }) {
  const chosen = env.PLAYWRIGHT_BROWSERS_PATH
  if (chosen === '0') return join(root, 'node_modules/playwright-core/.local-browsers')
  if (chosen) return join(fileRoot, chosen)
  if (platform === 'darwin') return join(fileRoot, home, 'Library/Caches/ms-playwright')
  if (platform === 'win32') return join(fileRoot, env.LOCALAPPDATA ?? home, 'ms-playwright')
  return join(fileRoot, env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright')
}

/**
 * A snap cannot read the temporary profiles that tests use, and Ubuntu's chromium-browser only points to one.
 * @param {string} path
 */
function isSnap(path) {
  if (/[\\/]snap([\\/]|$)/.test(realpathSync(path))) return true
  const head = Buffer.alloc(4096)
  const file = openSync(path, 'r')
  const length = readSync(file, head)
  closeSync(file)
  const text = head.toString('latin1', 0, length)
  return text.startsWith('#!') && /\/snap\/|snap install/.test(text)
}
