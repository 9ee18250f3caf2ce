import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readPortals } from '#bridge/files/read-portals.ts'
import { buildExtension } from '../../scripts/build-extension.mjs'

const everywhere = ['alarms', 'contextMenus', 'notifications', 'scripting', 'storage']

/** What Chrome and Edge understand, and what Firefox does. */
const forChromium = {
  background: { service_worker: 'background.js' },
  key: expect.any(String),
  minimum_chrome_version: '123',
  side_panel: { default_path: 'sidepanel.html' },
  storage: { managed_schema: 'managed-schema.json' },
}
const forFirefox = {
  background: { scripts: ['background.js'] },
  // For whom the add-on is, and what leaves the browser.
  browser_specific_settings: {
    gecko: {
      id: '@langkah',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent'] },
    },
  },
  sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Langkah' },
}

describe.each([
  ['chrome', [...everywhere, 'sidePanel'], forChromium],
  ['edge', [...everywhere, 'sidePanel'], forChromium],
  ['firefox', everywhere, forFirefox],
] as const)('the extension for %s', (target, permissions, own) => {
  let folder: string
  let manifest: Record<string, unknown>
  beforeAll(async () => {
    folder = await buildExtension({ node: process.execPath }, target)
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  })

  test('R23 asks for exactly this, and runs on the hosts of the packs only', async () => {
    const { portals } = await readPortals('/nowhere')
    const sites = portals.flatMap((portal) => portal.hosts).map((host) => `https://${host}/*`)
    expect({ ...manifest, permissions: (manifest.permissions as string[]).toSorted() }).toEqual({
      ...own,
      manifest_version: 3,
      name: 'Langkah',
      description: expect.any(String),
      version: expect.any(String),
      icons: expect.any(Object),
      action: { default_title: 'Buka panel Langkah' },
      options_ui: { open_in_tab: true, page: 'options.html' },
      permissions: permissions.toSorted(),
      host_permissions: ['http://127.0.0.1/*', ...sites],
      optional_host_permissions: ['https://*/*'],
      content_scripts: [{ matches: sites, run_at: 'document_start', js: ['content-scripts/overlay.js'] }],
      content_security_policy: {
        extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src blob:; connect-src 'self' http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      },
    })
  })

  test('has every file it names', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(js|html|png|json)(?=")/g) ?? []
    expect(named.length).toBeGreaterThan(6)
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([])
  })
})
