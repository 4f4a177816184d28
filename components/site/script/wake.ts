import { bringFonts } from './bring-fonts'
import { startPage } from './page'
import { wakeIslands } from './wake-islands'

startPage()
bringFonts().catch(() => undefined)
wakeIslands()
document.documentElement.dataset.awake = ''
