import fs from 'node:fs/promises'
import path from 'node:path'
import { headerRules, headersFor } from '../serve/headers'
import { styleHash } from '../serve/style-hash'

/** Writes the header table for hosts that read a `_headers` file. */
export async function writeHostFiles(out: string): Promise<void> {
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const rules = headerRules(styleHash(out)).map(
    ({ glob, headers }) =>
      `${base}${glob}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}`)
        .join('\n')}`,
  )
  await fs.writeFile(path.join(out, '_headers'), `${rules.join('\n')}\n`)
}

/** The same site behind nginx: a server block that serves `root`, where a copy of the built `out` lies, with the table's headers and the files compressed at build. What is not a file is asked of `server`, where `npm start` listens; without one the site has no feedback. */
export function nginxConfig(root: string, out: string, server?: string): string {
  const rules = headerRules(styleHash(out))
  const add = (headers: Record<string, string>) =>
    Object.entries(headers)
      .filter(([name]) => name !== 'Content-Type')
      .map(([name, value]) => `        add_header ${name} ${value.includes('"') ? `'${value}'` : `"${value}"`} always;`)
      .join('\n')
  return `server {
    listen 80;
    root ${root};
    gzip_static on;
    # brotli_static on;  # with ngx_brotli
    error_page 404 /404.html;
    location / {
        try_files $uri $uri/index.html =404;
${add(headersFor('/', rules))}
    }
    location ^~ /embed/ {
        try_files $uri $uri/index.html =404;
${add(headersFor('/embed/x', rules))}
    }
    location ~ ^/(_|_next/static)/ {
${add(headersFor('/_/x', rules))}
    }
    location ^~ /_/sandbox/ {
${add(headersFor('/_/sandbox/x', rules))}
    }
${server === undefined ? '' : asked(server)}}
`
}

/** The address of the reader goes along, so that the API can bound what one of them sends: there, TRUST_PROXY=1. */
function asked(server: string): string {
  return `    location ~ ^/(api/|insights(/|$)|healthz$) {
        proxy_pass ${server};
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-For $remote_addr;
        client_max_body_size 4k;
    }
`
}
