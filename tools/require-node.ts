// Imported first by every tool. `npm run …` brings its own Node; `node tools/x.ts` may meet an older one.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  process.stderr.write(
    `This needs Node 24.12 or newer, and here runs ${process.versions.node}. Remedy: call it through npm, such as`
    + ' `npm test`, which uses the Node of node_modules; or put node_modules/.bin first on PATH.\n',
  );
  process.exit(2);
}
