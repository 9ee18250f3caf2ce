import type { Request } from 'express'

const sizes = [10, 25, 50]

/** SIASN's envelope with one page of the rows. */
export function paginate<Row>(
  request: Request,
  rows: readonly Row[],
): { code: 1; data: Row[]; count: number } {
  const wantedSize = Number(queryText(request, 'jumlah'))
  const size = sizes.includes(wantedSize) ? wantedSize : 10
  const page = Math.max(1, Math.trunc(Number(queryText(request, 'halaman'))) || 1)
  return { code: 1, data: rows.slice((page - 1) * size, page * size), count: rows.length }
}

export function queryText(request: Request, name: string): string {
  const value = request.query[name]
  return typeof value === 'string' ? value : ''
}
