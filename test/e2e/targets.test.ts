import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPortals } from '#bridge/files/read-portals.ts'
import { buildExtension } from '../../scripts/build-extension.mjs'

const everywhere = ['alarms', 'contextMenus', 'notifications', 'scripting', 'storage']

describe.each([
  ['chrome', [...everywhere, 'sidePanel']],
  ['edge', [...everywhere, 'sidePanel']],
  ['firefox', everywhere],
] as const)('the extension for %s', (target, permissions) => {
  let folder: string
  let manifest: Record<string, unknown> & { content_scripts: { matches: string[] }[] }
  beforeAll(async () => {
    folder = await buildExtension({ node: process.execPath }, target)
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  })

  test('asks for no more than it needs, and runs on the hosts of the packs only', async () => {
    const { portals } = await readPortals('/nowhere')
    const hosts = portals.flatMap((portal) => portal.hosts)
    expect((manifest.permissions as string[]).toSorted()).toEqual(permissions.toSorted())
    const sites = hosts.map((host) => `https://${host}/*`)
    expect(manifest).toMatchObject({
      manifest_version: 3,
      host_permissions: ['http://127.0.0.1/*', ...sites],
      optional_host_permissions: ['https://*/*'],
    })
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([sites])
    for (const more of ['optional_permissions', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(more)
    }
  })

  test('says what its browser understands and nothing of another', () => {
    const forChromium = ['background.service_worker', 'key', 'side_panel', 'storage.managed_schema']
    const forFirefox = ['background.scripts', 'browser_specific_settings', 'sidebar_action']
    const [own, others] = target === 'firefox' ? [forFirefox, forChromium] : [forChromium, forFirefox]
    for (const key of own) expect(manifest).toHaveProperty(key)
    for (const key of others) expect(manifest).not.toHaveProperty(key)
  })

  test('has every file it names', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(js|html|png|json)(?=")/g) ?? []
    expect(named.length).toBeGreaterThan(6)
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([])
  })
})

test('Firefox is told for whom the add-on is, and what leaves the browser', async () => {
  const folder = await buildExtension({ node: process.execPath }, 'firefox')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: '@langkah',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent'] },
    },
  })
  expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html' })
  expect(manifest.action).toEqual({ default_title: 'Buka panel Langkah' })
})
