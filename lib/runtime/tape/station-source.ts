import type { Station } from './event'

/** Where the source of a package stands on GitHub: the repository, what its tags put before the version, and the folder its packages lie in. */
const sources: Readonly<Record<string, { repository: string; tag?: string; folder?: string }>> = {
  Flask: { repository: 'pallets/flask', folder: 'src/' },
  Werkzeug: { repository: 'pallets/werkzeug', folder: 'src/' },
  Jinja2: { repository: 'pallets/jinja', folder: 'src/' },
  MarkupSafe: { repository: 'pallets/markupsafe', folder: 'src/' },
  itsdangerous: { repository: 'pallets/itsdangerous', folder: 'src/' },
  click: { repository: 'pallets/click', folder: 'src/' },
  blinker: { repository: 'pallets-eco/blinker', folder: 'src/' },
  starlette: { repository: 'Kludex/starlette' },
  anyio: { repository: 'agronholm/anyio', folder: 'src/' },
  'python-multipart': { repository: 'Kludex/python-multipart' },
  fastapi: { repository: 'fastapi/fastapi' },
  pydantic: { repository: 'pydantic/pydantic', tag: 'v' },
  Django: { repository: 'django/django' },
  asgiref: { repository: 'django/asgiref' },
  sqlparse: { repository: 'andialbrecht/sqlparse' },
  httpx: { repository: 'encode/httpx' },
}

/** The address of a station's line in its package's source, by the version that ran; undefined for the learner's own and where the source is not known. */
export function stationSource({ package: of, file, line }: Pick<Station, 'package' | 'file' | 'line'>): string | undefined {
  const source = of && Object.hasOwn(sources, of.name) ? sources[of.name] : undefined
  if (!of || !source || !/^[\w.]+$/.test(of.version)) return undefined
  const { repository, tag = '', folder = '' } = source
  const path = file.split('/').map(encodeURIComponent).join('/')
  return `https://github.com/${repository}/blob/${tag}${of.version}/${folder}${path}#L${line}`
}
