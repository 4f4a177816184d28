import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { Compression } from '../build/compress'
import { compressFolder } from '../build/compress-folder'
import { makePython } from '../build/python'
import { siteApp } from '../serve/app'
import { listen } from '../serve/listen'

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Harness</title><link rel="icon" href="/_/icon.svg"><script src="/_/page.js"></script></html>'

/** Serves a page with Python and one script on it and nothing else, as the site's own server would. `hits` lists the paths asked for; `modules` is the folder of another Python half. */
export async function serveBarePage(script: string, modules?: string, compression: Compression = 'strongest') {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'callable-page-'))
  const manifest = await makePython(folder, modules, compression)
  await build({
    entryPoints: [script],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outfile: path.join(folder, '_', 'page.js'),
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.BASE_PATH': '""',
      'process.env.PYTHON_MANIFEST': JSON.stringify(JSON.stringify(manifest)),
    },
  })
  await fs.writeFile(path.join(folder, 'index.html'), page)
  await fs.writeFile(path.join(folder, '404.html'), '<!doctype html><title>Nothing here</title><style>a {}</style>')
  await fs.writeFile(path.join(folder, '_', 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await compressFolder(folder, compression)
  const app = siteApp(folder)
  const hits: string[] = []
  const counted = (request: Request) => {
    hits.push(new URL(request.url).pathname)
    return app.fetch(request)
  }
  const { url, close } = await listen({ fetch: counted } as typeof app, 0)
  return {
    url,
    hits,
    manifest,
    async close() {
      await close()
      await fs.rm(folder, { recursive: true, force: true })
    },
  }
}
