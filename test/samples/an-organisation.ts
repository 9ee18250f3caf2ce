import type { Organisation, Post, Unit } from '#shared/schema/organisation.ts'

const unit = (id: string, kind: Unit['kind'], parent?: string): Unit => ({
  id,
  name: `Unit ${id}`,
  kind,
  ...(parent && { parent }),
})

interface PostOptions {
  readonly isHead?: boolean
  readonly fulfils?: readonly string[]
}

const post = (id: string, unitId: string, { isHead = false, fulfils = [] }: PostOptions = {}): Post => ({
  id,
  title: `Jabatan ${id}`,
  unitId,
  isHead,
  order: 0,
  fulfils: [...fulfils],
})

/**
 * An agency with a sekretariat, two bidang with the same posts, and a subbagian below one. Every post is held by the
 * account of its name; `kabid-b` and `analis-b` are vacant where wanted.
 */
export function anOrganisation(vacant: readonly string[] = []): Organisation {
  const posts = [
    post('kaban', 'badan', { isHead: true, fulfils: ['contoh/kaban'] }),
    post('sekretaris', 'sekretariat', { isHead: true, fulfils: ['contoh/sekretaris'] }),
    post('tu', 'sekretariat'),
    post('kabid-a', 'bidang-a', { isHead: true, fulfils: ['contoh/kabid'] }),
    post('analis-a', 'bidang-a', { fulfils: ['contoh/analis'] }),
    post('kabid-b', 'bidang-b', { isHead: true, fulfils: ['contoh/kabid'] }),
    post('analis-b', 'bidang-b', { fulfils: ['contoh/analis'] }),
    post('kasub-b', 'sub-b', { isHead: true }),
    post('staf-b', 'sub-b'),
  ]
  return {
    id: 'kantor',
    timeZone: 'Asia/Jakarta',
    units: [
      unit('badan', 'badan'),
      unit('sekretariat', 'sekretariat', 'badan'),
      unit('bidang-a', 'bidang', 'badan'),
      unit('bidang-b', 'bidang', 'badan'),
      unit('sub-b', 'subbagian', 'bidang-b'),
    ],
    posts,
    holdings: posts
      .filter(({ id }) => !vacant.includes(id))
      .map(({ id }) => ({ postId: id, accountId: id, from: '2025-01-01' })),
    acting: [],
    revision: 1,
  }
}
