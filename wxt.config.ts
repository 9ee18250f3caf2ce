import { defineConfig } from 'wxt'
import { MANAGED_SCHEMA_FILE } from './extension/build/managed-schema.ts'
import { ownFiles } from './extension/build/own-files.ts'

/** Pins the id of the extension: the Origin guard of the bridge (`bridge/config.ts`) names it. */
const EXTENSION_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA8OCcZ9GPqOowrZizpEyjZOioKRfZT0aGIC+p6j/ReEavqVB1zUQH3jM2/VSZ7Gbhv5sayXXlcm3hHTsqciACvNar7nC2hAgMKdnl+lCu4tcvReif6/eiM2DlEEd6W6eFdZYCUdkg0NXlUtzFfKrL9faa0ZzoLcL/bI+mOljw8Cteiog2SUwyIaDFCL1ruu8p+Tp3Uwe8iV/ELrsbKXv+Pj478fupnAYkmwam/LvkBvdMUbwnEOa+ok2643e/qMJavzSF6QX7Fg/XDTLmrMbRFRThT9Wp+LHdoWQezcKm/axeCOSOO8SlCEoEovVS+tl2WGtBU7VLb9BbwVotZsmaEQIDAQAB'

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  hooks: ownFiles(),
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser }) => ({
    name: 'Langkah',
    description: 'Kegiatan, kelengkapan, dan waktu SOP kantor di atas halaman BKN yang sedang dikerjakan.',
    minimum_chrome_version: '123',
    ...(browser === 'firefox' ? {} : { key: EXTENSION_KEY }),
    permissions: [
      ...['storage', 'alarms', 'notifications', 'contextMenus', 'scripting'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['http://127.0.0.1/*'],
    storage: { managed_schema: MANAGED_SCHEMA_FILE },
    action: { default_title: 'Buka panel Langkah' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
})
