import { useOptions } from './options-context.ts'

/** Sites of the office's own packs, which the browser opens to Langkah one by one and only on a person's click. */
export function FurtherHosts() {
  const { model, words } = useOptions()
  const hosts = model.furtherHosts.value
  if (hosts.length === 0) return null
  return (
    <div class="further">
      <h3>{words('hosts.title')}</h3>
      <p class="soft">{words('hosts.lead')}</p>
      <ul>
        {hosts.map(({ host, isGranted }) => (
          <li class="row" key={host}>
            <span class="grow host">{host}</span>
            {isGranted && <span class="badge">{words('hosts.granted')}</span>}
            <button
              type="button"
              class="button quiet"
              aria-label={words(isGranted ? 'hosts.revokeOf' : 'hosts.grantOf', { host })}
              onClick={() => void model.grant(host, !isGranted)}
            >
              {words(isGranted ? 'hosts.revoke' : 'hosts.grant')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
