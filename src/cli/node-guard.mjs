// Plain JavaScript that an old Node can read: imported by bin.mjs, and run by the npm scripts before they start.

const NEEDED = [22, 18]

const refusal = refusalOf(process.versions.node)
if (refusal !== undefined) {
  console.error(refusal)
  process.exit(2)
}

/** Says why a version of Node will not do and what helps; undefined when it will do. */
function refusalOf(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined
  return [
    `tokamock needs Node ${NEEDED.join('.')} or newer; this is Node ${version} (${process.execPath}).`,
    'In its repository, "npm ci" brings Node 24 along (not with --ignore-scripts), and whatever npm starts runs on it:',
    '  npm start',
    '  npm test',
    '  npm exec -- node bin.mjs serve',
    'Elsewhere, put a newer Node first in the PATH.',
  ].join('\n')
}
