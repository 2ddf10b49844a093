import { existsSync } from 'node:fs'

/** The program of Chromium where Debian and others put it; CHROMIUM names another place. Undefined where there is none. */
export const chromium = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
].find((path) => path !== undefined && existsSync(path))
