import fs from 'node:fs/promises'
import path from 'node:path'
import { headerRules, headersFor } from '../serve/headers'
import { movedPaths } from '../serve/moved'
import { styleHash } from '../serve/style-hash'

/** Writes the header table for hosts that read a `_headers` file. Some join what several rules say of a header, others take the last or the first rule: so no two rules speak of the same header of an address. */
export async function writeHostFiles(out: string): Promise<void> {
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const rules = headerRules(styleHash(out))
  const all = await fs.readdir(out, { recursive: true, withFileTypes: true })
  const addresses = all
    .filter((item) => item.isFile() && !/\.(br|gz)$/.test(item.name) && item.name !== '_headers')
    .map((item) => `/${path.relative(out, path.join(item.parentPath, item.name)).split(path.sep).join('/')}`)
    .map((file) => file.replace(/(?<=\/)index\.html$/, ''))
    .sort()
  const byGlob = new Map<string, string[]>()
  for (const name of Object.keys(headersFor('/', rules))) {
    // Hosts take about a hundred rules: a file that is named alone and is no document does without a policy, for which it has no use.
    for (const [glob, value] of globsFor(addresses, (address) => headersFor(address, rules)[name] ?? ''))
      if (name !== 'Content-Security-Policy' || /(\/|\*|\.(html|svg|xml))$/.test(glob))
        byGlob.set(glob, [...(byGlob.get(glob) ?? []), `  ${name}: ${value}`])
  }
  const blocks = [...byGlob].sort(([a], [b]) => (a < b ? -1 : 1)).map(([glob, lines]) => `${base}${glob}\n${lines.join('\n')}`)
  await fs.writeFile(path.join(out, '_headers'), `${blocks.join('\n')}\n`)
}

/** The fewest globs, none of which covers another's address, that give every address its value: `FOLDER/*` where all in a folder have the same. */
function globsFor(addresses: string[], valueAt: (address: string) => string, folder = '/'): [glob: string, value: string][] {
  const [first = '', ...others] = new Set(addresses.map(valueAt))
  if (!others.length) return [[`${folder}*`, first]]
  const childOf = (address: string) => /^[^/]*\/?/.exec(address.slice(folder.length))?.[0] ?? ''
  return [...new Set(addresses.map(childOf))].flatMap((child) => {
    const those = addresses.filter((address) => childOf(address) === child)
    return child.endsWith('/') ? globsFor(those, valueAt, folder + child) : those.map((one): [string, string] => [one, valueAt(one)])
  })
}

/** The same site behind nginx: what stands in its `http` block to serve `root`, where a copy of the built `out` lies, below the path `base`, with the table's headers and the files compressed at build. What is not a file is asked of `server`, where `npm start` listens; without one the site has no feedback. */
export function nginxConfig(root: string, out: string, server?: string, base = ''): string {
  const rules = headerRules(styleHash(out))
  const location = (match: string, sample: string, tries = '') => `    location ${match} {
${base && `        rewrite ^${escaped(base)}(/.*)$ $1 break;\n`}${tries}${added(headersFor(sample, rules))}
    }
`
  const pages = '        try_files $uri $uri/index.html =404;\n'
  return `# An address without its query, which may hold the token of the insights.
log_format callable '$remote_addr - [$time_local] "$request_method $uri $server_protocol" $status $body_bytes_sent "$http_user_agent"';

server {
    listen 80;
    root ${root};
    access_log /var/log/nginx/access.log callable;
    gzip_static on;
    gzip_vary on;
    # brotli_static on;  # with ngx_brotli
    error_page 404 ${base}/404.html;
${[...movedPaths(out)].map(([from, to]) => `    rewrite ^${escaped(from)}/?$ ${to} permanent;\n`).join('')}${base && `    location / {\n        return 404;\n    }\n    location = ${base} {\n        return 301 ${base}/;\n    }\n`}${location(`${base}/`, '/', pages)}${location(`^~ ${base}/embed/`, '/embed/x', pages)}${location(`~ ^${escaped(base)}/(_|_next/static)/`, '/_/x')}${location(`^~ ${base}/_/sandbox/`, '/_/sandbox/x')}${server === undefined ? '' : asked(server, base)}}
`
}

const added = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `        add_header ${name} ${value.includes('"') ? `'${value}'` : `"${value}"`} always;`)
    .join('\n')

const escaped = (base: string): string => base.replace(/[.+]/g, '\\$&')

/** The address of the reader goes along, so that the API can bound what one of them sends: there, TRUST_PROXY=1. Errors are not logged here: nginx would write the whole request line. */
function asked(server: string, base: string): string {
  return `    location ~ ^${escaped(base)}/(api/|insights(/|$)|healthz$) {
        proxy_pass ${server};
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        proxy_set_header X-Forwarded-Proto $scheme;
        client_max_body_size 4k;
        error_log /dev/null;
    }
`
}
