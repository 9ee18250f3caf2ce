import type { Rule } from './rule.ts'

/** Words that mean something only to whoever wrote the line, on the day they wrote it. */
const foreign = [
  /(?<![\w.$}-])\/work\//,
  /\.\.\/shared\/(seeds|design|domain|hooks)\b/,
  /\bthe brief(ing)?\b/i,
  /\b[Ii]ssue [A-H]\b/,
  /\bdesign\/later\b/,
  /https?:\/\/[\w.-]*(registry|npmmirror|artifactory|nexus)[\w.-]*/i,
]

export const workplaceRule: Rule = {
  rule: 'the project speaks of itself only',
  reason: 'paths, papers and hosts of one workplace mean nothing in a clone: say the thing itself',
  within: ['.'],
  offender: { path: 'docs/x.md', text: 'as issue A says' },
  find: ({ path, text }) =>
    path.startsWith('test/architecture/')
      ? []
      : text.split('\n').flatMap((line, at) => {
          const found = foreign.map((word) => word.exec(line)?.[0]).find(Boolean)
          return found ? [`${path}:${at + 1}  ${found}`] : []
        }),
}
