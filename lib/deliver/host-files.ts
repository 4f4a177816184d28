import fs from 'node:fs/promises'
import path from 'node:path'
import { headerRules, headersFor } from '../serve/headers'

/** Writes the header table for hosts that read a `_headers` file. */
export async function writeHostFiles(out: string): Promise<void> {
  const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const rules = headerRules.map(({ glob, headers }) => {
    const shown = glob === '/*' ? headersFor('/') : headers
    return `${base}${glob}\n${Object.entries(shown)
      .map(([name, value]) => `  ${name}: ${value}`)
      .join('\n')}`
  })
  await fs.writeFile(path.join(out, '_headers'), `${rules.join('\n')}\n`)
}

/** The same site behind nginx: a server block that serves `root` with the table's headers and the files compressed at build. */
export function nginxConfig(root: string): string {
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
${add(headersFor('/'))}
    }
    location ~ ^/(_|_next/static)/ {
${add(headersFor('/_/x'))}
    }
    location ^~ /_/sandbox/ {
${add(headersFor('/_/sandbox/x'))}
    }
}
`
}
