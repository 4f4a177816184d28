import path from 'node:path'
import { nginxConfig } from '@/lib/deliver/host-files'

/** npm run --silent nginx -- [FOLDER]: a server block that serves the built site from that folder. */
process.stdout.write(nginxConfig(path.resolve(process.argv[2] ?? 'out'), 'out'))
