import path from 'node:path'
import { nginxConfig } from '@/lib/delivery/build/host-files'

/** npm run --silent nginx -- [FOLDER [SERVER]]: a server block that serves the built site from that folder, below BASE_PATH where it was built with one, and asks SERVER, such as http://127.0.0.1:3000, for feedback. */
const [folder = 'out', server] = process.argv.slice(2)
if (server !== undefined && !/^https?:\/\/[\w.:[\]-]+$/.test(server)) {
  console.error(`SERVER must be an origin such as http://127.0.0.1:3000, found "${server}".`)
  process.exit(2)
}
process.stdout.write(nginxConfig(path.resolve(folder), 'out', server, (process.env.BASE_PATH ?? '').replace(/\/$/, '')))
