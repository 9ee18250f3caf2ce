import type { PortalPlace } from './portal-place.ts'

const host = 'siasn-instansi.bkn.go.id'

/** SIASN Instansi, which several flows file into or read from. */
export const siasnPlace: PortalPlace = {
  host,
  start: `https://${host}/`,
  language: 'id',
  signInPaths: ['/masuk', '/keluar', '/sso/callback'],
  landmark: (page) => page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link').first(),
}
