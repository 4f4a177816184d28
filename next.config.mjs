import fs from 'node:fs'
import path from 'node:path'

/** What site.json of the content says, for code that runs before the content is read. */
function siteIdentity() {
  const file = path.join(process.env.CONTENT_DIR ?? 'content', 'site.json')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : ''
}

/**
 * Every page is written as a file; what happens to those files afterwards is lib/delivery/build’s matter.
 *
 * @type {import('next').NextConfig}
 */
const config = {
  output: 'export',
  ...(process.env.OUT_DIR && { distDir: process.env.OUT_DIR }),
  trailingSlash: true,
  basePath: process.env.BASE_PATH || undefined,
  env: {
    SITE_IDENTITY: siteIdentity(),
    BASE_PATH: process.env.BASE_PATH ?? '',
    ANSWER_STATISTICS: process.env.ANSWER_STATISTICS ?? '',
    // Set by npm run dev alone; a build gives them to the scripts it bundles itself.
    ...(process.env.PYTHON_MANIFEST && { PYTHON_MANIFEST: process.env.PYTHON_MANIFEST }),
    ...(process.env.CONTENT_CHANGES && { CONTENT_CHANGES: process.env.CONTENT_CHANGES }),
    ...(process.env.FEEDBACK_URL !== undefined && { FEEDBACK_URL: process.env.FEEDBACK_URL }),
  },
  reactStrictMode: true,
  // npm run check looks at the types, of the tests and scripts too; once is enough.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  serverExternalPackages: ['libsql', 'shiki', 'sharp', 'katex', 'image-size'],
}

export default config
