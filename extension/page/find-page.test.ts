import { expect, test } from 'vitest'
import type { PortalPage } from '#shared/schema/portal.ts'
import { findPage } from './find-page.ts'

test('of two patterns that fit, the one that says more counts, whatever their order', () => {
  const pages = ['/profil/:nip', '/profil/baru'].map(
    (path): PortalPage => ({
      id: path,
      title: path,
      path,
      landmark: { role: 'heading', name: 'x' },
      states: [],
      subjects: [],
      fields: [],
      anchors: {},
    }),
  )
  for (const order of [pages, pages.toReversed()]) {
    expect(findPage(order, '/profil/baru')?.page.path).toBe('/profil/baru')
    expect(findPage(order, '/profil/1')?.params).toEqual({ nip: '1' })
  }
  expect(findPage(pages, '/lain')).toBeUndefined()
})
