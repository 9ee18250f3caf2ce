/** What a path pattern asks for, whatever its open segments are called: `/a/:nip/b` and `/a/:id/b` are one shape. */
export function pathShape(path: string): string {
  const segments = path.split('/').filter(Boolean)
  return `/${segments.map((segment) => (segment.startsWith(':') ? ':' : segment)).join('/')}`
}
