import { runTape } from '@/lib/runtime/tape-cli'

/** npm run tape -- app.py 'GET /hello?x=1': one request to the app in a file, and every message that crosses. */
process.exitCode = await runTape(process.argv.slice(2))
