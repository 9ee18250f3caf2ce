import { defineConfig, type UserManifest } from 'wxt'
import { MANAGED_SCHEMA_FILE } from './extension/build/managed-schema.ts'
import { nameChunks } from './extension/build/name-chunks.ts'
import { nativeParts } from './extension/build/native-parts.ts'
import { ownFiles } from './extension/build/own-files.ts'

/** Pins the id of the extension: the Origin guard of the bridge (`bridge/config.ts`) names it. */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA8OCcZ9GPqOowrZizpEyjZOioKRfZT0aGIC+p6j/ReEavqVB1zUQH3jM2/VSZ7Gbhv5sayXXlcm3hHTsqciACvNar7nC2hAgMKdnl+lCu4tcvReif6/eiM2DlEEd6W6eFdZYCUdkg0NXlUtzFfKrL9faa0ZzoLcL/bI+mOljw8Cteiog2SUwyIaDFCL1ruu8p+Tp3Uwe8iV/ELrsbKXv+Pj478fupnAYkmwam/LvkBvdMUbwnEOa+ok2643e/qMJavzSF6QX7Fg/XDTLmrMbRFRThT9Wp+LHdoWQezcKm/axeCOSOO8SlCEoEovVS+tl2WGtBU7VLb9BbwVotZsmaEQIDAQAB'

/** What Chrome and Edge alone understand. */
const forChromium = {
  minimum_chrome_version: '123',
  key: EXTENSION_KEY,
  storage: { managed_schema: MANAGED_SCHEMA_FILE },
}

/**
 * What Firefox alone understands. It counts what leaves the browser as collected, though it goes no further than the
 * server of the office on the same computer: NIP and names, and what a portal's page says of a usulan or a letter.
 */
const forFirefox = {
  browser_specific_settings: {
    gecko: {
      id: '@langkah',
      // The first that asks people about `data_collection_permissions`, on every kind of device.
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent'] },
    },
  },
} satisfies UserManifest

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  hooks: { ...ownFiles(), 'vite:build:extendConfig': nameChunks },
  // What the reviewers of Firefox's add-ons build from. Named one by one: data of an office may lie in this folder.
  zip: {
    includeSources: [
      ...['extension/**', 'shared/**', 'bridge/**', 'scripts/**', 'README.md', 'LICENSE'],
      ...['package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts'],
    ],
  },
  vite: () => ({
    plugins: [nativeParts()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // tRPC's client does not say that its modules do nothing by themselves; the links that we do not use would stay.
    build: {
      // Browsers that understand `light-dark()` themselves: those the manifest asks for at least.
      cssTarget: ['chrome123', 'firefox142'],
      rollupOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/@trpc\/client\//, sideEffects: false }] },
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Langkah',
    description: 'Kegiatan, kelengkapan, dan waktu SOP kantor di atas halaman BKN yang sedang dikerjakan.',
    ...(browser === 'firefox' ? forFirefox : forChromium),
    permissions: [
      ...['storage', 'alarms', 'notifications', 'contextMenus', 'scripting'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['http://127.0.0.1/*'],
    // Asked for one by one, in the settings, for sites that the office's own packs name.
    optional_host_permissions: ['https://*/*'],
    action: { default_title: 'Buka panel Langkah' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src blob:; connect-src 'self' http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
})
