import type { Post } from '#shared/schema/organisation.ts'
import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { codeToId, isFitId } from './check-units.ts'
import type { RowProblem } from './row-problem.ts'

/** The posts that the rows name, in the order of the rows, and what is wrong with them by row. */
export function checkPosts(
  rows: readonly OrganisationRow[],
  knownPelaksana: ReadonlySet<string>,
): { readonly posts: Post[]; readonly problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const posts = new Map<string, { readonly post: Post; readonly line: number }>()
  for (const row of rows) {
    const found = postOf(row, posts.size)
    if ('code' in found) {
      problems.push(found)
      continue
    }
    const known = posts.get(found.id)
    if (!known) {
      posts.set(found.id, { post: found, line: row.line })
      problems.push(...unknownPelaksana(row, found, knownPelaksana))
    } else if (!isSame(known.post, found)) {
      const place = { post: row.postCode, line: String(known.line) }
      problems.push({ row: row.line, column: 'title', code: 'post-differs', place })
    }
  }
  const list = [...posts.values()]
  return { posts: list.map(({ post }) => post), problems: [...problems, ...list.flatMap(secondHead(list))] }
}

const YES = ['ya', 'y', 'x', 'kepala', '1', 'true']
const NO = ['', 'tidak', 't', '-', '0', 'false']

function postOf(
  { line: row, unitCode, postCode, title, head, jenjang, pelaksana }: OrganisationRow,
  order: number,
): Post | RowProblem {
  const id = codeToId(postCode)
  const place = { post: postCode, title }
  if (postCode === '') return { row, column: 'postCode', code: 'post-code-missing', place }
  if (!isFitId(id)) return { row, column: 'postCode', code: 'post-code-unfit', place }
  if (title === '') return { row, column: 'title', code: 'post-title-missing', place }
  const word = head.toLowerCase()
  const isHead = YES.includes(word)
  if (!isHead && !NO.includes(word)) {
    return { row, column: 'head', code: 'head-unreadable', place: { ...place, head } }
  }
  const fulfils = pelaksana.split(/[\s,;]+/).filter((each) => each !== '')
  return { id, title, unitId: codeToId(unitCode), isHead, order, ...(jenjang !== '' && { jenjang }), fulfils }
}

/** A later row of the same post may leave its pelaksana out. */
function isSame(first: Post, later: Post): boolean {
  const sameWork = later.fulfils.length === 0 || later.fulfils.join() === first.fulfils.join()
  const sameLevel = later.jenjang === undefined || later.jenjang === first.jenjang
  return (
    first.title === later.title &&
    first.unitId === later.unitId &&
    first.isHead === later.isHead &&
    sameWork &&
    sameLevel
  )
}

function unknownPelaksana(row: OrganisationRow, { fulfils }: Post, known: ReadonlySet<string>): RowProblem[] {
  const unknown = fulfils.filter((each) => !known.has(each))
  if (unknown.length === 0) return []
  const place = { pelaksana: unknown.join(', ') }
  return [{ row: row.line, column: 'pelaksana', code: 'pelaksana-unknown', place }]
}

function secondHead(list: readonly { readonly post: Post; readonly line: number }[]) {
  return ({ post, line: row }: (typeof list)[number]): RowProblem[] => {
    const first = list.find((each) => each.post.isHead && each.post.unitId === post.unitId)
    if (!post.isHead || !first || first.post === post) return []
    const place = { unit: post.unitId, title: first.post.title, line: String(first.line) }
    return [{ row, column: 'head', code: 'unit-two-heads', place }]
  }
}
